/** What a loader or action came to, returned or thrown: `data()` counts as an answer too. Surprises are thrown on. */
export async function answerOf(outcome: unknown): Promise<{ status: number; headers: Headers; body: unknown }> {
  const value: unknown = await Promise.resolve(outcome).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (value instanceof Response) return { status: value.status, headers: value.headers, body: await value.text() };
  if (isDataAnswer(value)) {
    return { status: value.init?.status ?? 200, headers: new Headers(value.init?.headers), body: value.data };
  }
  return { status: 200, headers: new Headers(), body: value };
}

type DataAnswer = { type: 'DataWithResponseInit'; data: unknown; init: ResponseInit | null };

const isDataAnswer = (value: unknown): value is DataAnswer =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit';
