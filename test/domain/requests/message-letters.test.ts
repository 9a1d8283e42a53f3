import { expect, it } from 'vitest';
import { lockRequest } from '~/domain/requests/locking.server';
import { mailMessage } from '~/domain/requests/message-letters.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const manager = async (name: string) => ({ personId: (await makeStaff(db, { name })).id, name });
const [priya, tom] = [await manager('Priya Raman'), await manager('Tom Ek')];
const marcus = await makeRequester(db, { name: 'Marcus Hale' });

type Said = { asset?: { id: string; title: string }; pauses?: boolean };

/** Who was written to by a message, and what. */
async function told(id: string, by: typeof priya, { asset, pauses = false }: Said = {}) {
  const messageId = newId('note');
  await db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { id });
    if (!request) throw new Error('There is no such request.');
    await mailMessage(tx, { messageId, request, body: 'One.\n\n\nTwo.', pauses, asset, by, now: NOW });
  });
  const rows = await db.mailMessage.findMany({ where: { key: { startsWith: `request-message:${messageId}` } } });
  return rows.map(({ personId, props, door }) => ({ personId, door, props: props as Record<string, unknown> }));
}

it('a requester’s reaches whoever looks after the request, else everybody who runs the programme', async () => {
  const { id } = await makeRequest(db, { by: marcus });
  const all = (await told(id, marcus)).map(({ personId }) => personId);
  expect(all.toSorted()).toEqual([priya.personId, tom.personId].toSorted());
  await db.request.update({ where: { id }, data: { assigneeId: tom.personId } });
  const [one, ...none] = await told(id, marcus);
  expect([one?.personId, none]).toEqual([tom.personId, []]);
  expect(one?.props.paragraphs).toEqual([{ text: 'One.' }, { text: 'Two.' }]);
});

it('a manager’s reaches requester and followers; only the requester gets the key to answer an offer', async () => {
  const { id, number } = await makeRequest(db, { by: marcus });
  const helen = await makeRequester(db, { name: 'Helen Strand' });
  await db.requestFollower.create({
    data: { requestId: id, personId: helen.personId, why: 'The same deal.', joinedAt: NOW },
  });
  const letters = await told(id, priya, { asset: { id: 'ast_1', title: 'Two pages' }, pauses: true });
  const to = (personId: string) => letters.find((letter) => letter.personId === personId);
  expect(letters).toHaveLength(2);
  expect(to(marcus.personId)).toMatchObject({
    door: { path: `/requests/${number}/offers/ast_1?key=:token`, purpose: 'offered-asset', id: `${id}:ast_1` },
    props: { headline: 'Priya Raman offers you an asset', action: 'Say whether it is enough' },
  });
  const theirs = { headline: 'Priya Raman offered the requester an asset', action: 'See the request' };
  expect(to(helen.personId)).toMatchObject({ door: null, props: theirs });
});
