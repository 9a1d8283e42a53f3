type Letter = { to: string; headers: Record<string, string> };
export type Press = { method: string; body?: FormData | URLSearchParams };
/** Asks a site, without following where it leads. */
type Ask = (path: string, press: Press) => Promise<Response>;

/** The path that a mail program posts to, out of the head of a letter as the provider took it; null where the head is not RFC 8058's. */
export function oneClickOf({ headers }: Letter): string | null {
  const link = /^<(https:\/\/\S+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1];
  return link && headers['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click' ? new URL(link).pathname : null;
}

/** Opens every link `times` times by GET and by HEAD, as scanners do; the answers that there were, each once. */
export async function openAsScanners(ask: Ask, paths: readonly string[], times: number): Promise<string[]> {
  const opened = paths.flatMap((path) => Array.from({ length: times }, () => path));
  return eachOnce(opened, async (path) => {
    const answers = await Promise.all(['GET', 'HEAD'].map((method) => ask(path, { method })));
    return answers.map(({ status, headers }) => {
      const isPage = headers.get('location') === path.replace('/one-click', '');
      return `${status} to ${isPage ? 'the page' : 'elsewhere'}`;
    });
  });
}

/** Posts to every link as a mail program does: no cookie, no origin, every other one as a form with parts. */
export async function pressAll(ask: Ask, paths: readonly string[]): Promise<string[]> {
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  const words = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  return eachOnce([...paths.entries()], async ([n, path]) => {
    const answer = await ask(path, { method: 'POST', body: n % 2 ? parts : words });
    const cookies = answer.headers.getSetCookie().length;
    return [`${answer.status}, ${cookies} cookies: ${(await answer.text()).trim()}`];
  });
}

/** The same link with a token that is none. */
export const wrongToken = (path: string) => path.replace(/[^/]+(?=\/one-click)/, 'not-a-token');

async function eachOnce<T>(items: readonly T[], act: (item: T) => Promise<string[]>): Promise<string[]> {
  const [queue, answers] = [items.values(), new Set<string>()];
  const connection = async () => {
    for (const item of queue) for (const answer of await act(item)) answers.add(answer);
  };
  await Promise.all(Array.from({ length: 8 }, connection));
  return [...answers];
}
