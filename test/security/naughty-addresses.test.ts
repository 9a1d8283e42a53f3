import { describe, expect, it } from 'vitest';
import { fromOurPages } from '#test/support/built-app';
import { naughtySite, show, someTexts } from '#test/support/naughty-site';
import { dataAddress, listRoutes } from '#test/support/routes';

/** S7: whatever stands in an address, the answer is one, and no 5xx. Each text goes to a fifth of the site. */
const { send, caseOf, cookieOf, failures } = await naughtySite();
const routes = await listRoutes();

const withIds = routes.filter(({ path }) => path.includes(':'));
describe.each(withIds.map((route, at) => ({ ...route, at })))('an odd id in $path', ({ path, hasAction, at }) => {
  it('is answered', async () => {
    const one = await caseOf(path);
    const form = one.form instanceof FormData ? undefined : one.form;
    const cookie = cookieOf(one);
    const asked = someTexts(5, at).flatMap((text) => {
      const address = path.replaceAll(/:\w+/g, encodeURIComponent(text));
      const get = [`GET ${show(text)}`, () => send(address, { cookie })] as const;
      if (!hasAction) return [get];
      const headers = fromOurPages;
      return [
        get,
        [`POST ${show(text)}`, () => send(address, { method: 'POST', cookie, form: form ?? {}, headers })] as const,
      ];
    });
    expect(await failures(asked)).toEqual([]);
  });
});

const names =
  'about advocate as before block deal dealId form from form key kind next of page period q readiness show sort source status team to view who';
const pages = routes.filter(({ hasLoader }) => hasLoader);
describe.each(pages.map((route, at) => ({ ...route, at })))('an odd query to $path', ({ path, id, at }) => {
  it('is answered', async () => {
    const one = await caseOf(path);
    const cookie = cookieOf(one);
    const asked = someTexts(5, at).map((text) => {
      const query = new URLSearchParams(names.split(' ').map((name) => [name, text]));
      const address = `${one.path.split('?')[0]}?${query}`;
      return [show(text), () => send(dataAddress(address, id), { cookie })] as const;
    });
    expect(await failures(asked)).toEqual([]);
  });
});
