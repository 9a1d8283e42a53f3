import { describe, expect, it } from 'vitest';
import type { Topic } from '~/domain/advocates/topics';
import { findTopicsOf } from '~/domain/advocates/topics.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { action as oneClick, loader as opened } from '~/routes/hooks/leave-one-click';
import { action as leave, loader as page } from '~/routes/public/leave';
import { testDatabase } from '#test/support/database';
import { consent } from '#test/support/issues';
import { makeAdvocate } from '#test/support/people';
import { get, post } from '#test/support/requests';

const { db } = await testDatabase();
const all = { newsletter: true, 'opportunity-alerts': true, 'impact-notes': true };

async function reader() {
  const { id } = await makeAdvocate(db);
  await consent(db, id);
  await consent(db, id, 'OPPORTUNITY_ALERTS');
  return { id, token: unsubscribeToken(id) };
}
const urlencoded = () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
function multipart() {
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  return form;
}
const click = (topic: string, token: string, body: BodyInit) =>
  oneClick({
    ...get('/', { params: { topic, token } }),
    request: new Request(`http://flywheel.test/leave/${topic}/${token}/one-click`, { method: 'POST', body }),
  });

describe.each<Topic>(['opportunity-alerts', 'impact-notes'])('U1 of %s', (topic) => {
  it('ends that topic alone by one post, without cookie or origin; opening it changes nothing', async () => {
    for (const body of [urlencoded(), multipart()]) {
      const { id, token } = await reader();
      for (let scan = 0; scan < 3; scan++) {
        const seen = opened(get('/', { params: { topic, token } }));
        expect([seen.status, seen.headers.get('location')]).toEqual([302, `/leave/${topic}/${token}`]);
        expect(page(get('/', { params: { topic, token } }))).toEqual({ topic });
      }
      expect(await findTopicsOf(db, id)).toEqual(all);
      const answer = await click(topic, token, body);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
      expect(await findTopicsOf(db, id)).toEqual({ ...all, [topic]: false });
    }
  });

  it('answers alike for a wrong token, and takes nothing but the one body (M6)', async () => {
    const { id, token } = await reader();
    const answers = await Promise.all([`${token}x`, 'x', token].map((one) => click(topic, one, urlencoded())));
    const seen = await Promise.all(answers.map(async (one) => [one.status, await one.text(), [...one.headers]]));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    const other = await reader();
    expect((await click(topic, other.token, new URLSearchParams({ a: 'b' }))).status).toBe(400);
    expect(await findTopicsOf(db, other.id)).toEqual(all);
    expect(await findTopicsOf(db, id)).toEqual({ ...all, [topic]: false });
  });

  it('ends by the page with its button too', async () => {
    const { id, token } = await reader();
    const answer = leave(post('/leave/x/y', {}, { params: { topic, token } }));
    await expect(answer).resolves.toMatchObject({ data: { hasLeft: true } });
    expect(await findTopicsOf(db, id)).toEqual({ ...all, [topic]: false });
  });
});

it('knows no other topics', async () => {
  const { token } = await reader();
  for (const topic of ['claims', '__proto__', '']) {
    expect(() => page(get('/', { params: { topic, token } }))).toThrow();
    await expect(click(topic, token, urlencoded())).rejects.toMatchObject({ status: 404 });
  }
});
