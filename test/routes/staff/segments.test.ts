import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAccount, makeStaff } from '#test/support/people';
import { post, signInAs } from '#test/support/requests';
import { makeContact, makeSegment } from '#test/support/segments';
import { action as archive } from '~/routes/staff/segment-archive';
import { action as edit } from '~/routes/staff/segment';
import { action as create } from '~/routes/staff/segment-new';

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
const { id: accountId } = await makeAccount(db, { industry: 'Retail' });
const { id: contactId } = await makeContact(db, { accountId });
const line = (field: string, op: string, more: Record<string, string> = {}) => ({
  ...{ 'part.0': 'include', 'field.0': field, 'op.0': op, match: 'all' },
  ...more,
});
const retail = line('industry', 'is', { 'values.0': 'Retail' });
type Answer = {
  builder: { count: number; draft: { lines: unknown[] }; why: { in: boolean } | null };
  refused: unknown;
};

async function answer(sent: Promise<unknown>) {
  const result = (await sent) as Answer & { data?: Answer; init?: { status: number } };
  return { ...(result.data ?? result), status: result.init?.status ?? 200 };
}
const send = (form: Record<string, string>) => answer(create(post('/segments/new', form, { cookie })));
const change = (id: string, form: Record<string, string>) =>
  answer(edit(post(`/segments/${id}`, form, { cookie, params: { id } })));

describe('the builder', () => {
  it('counts, adds a line and explains somebody without writing anything', async () => {
    expect((await send({ ...retail, intent: 'count' })).builder).toMatchObject({ count: 1 });
    expect((await send({ ...retail, intent: 'add-exclude' })).builder.draft.lines).toHaveLength(2);
    expect((await send({ ...retail, intent: `why-${contactId}` })).builder.why).toMatchObject({ in: true });
    expect(await db.segment.count()).toBe(0);
  });

  it('keeps what was typed when something is missing, and names it', async () => {
    const { status, refused, builder } = await send({
      ...line('seats', 'at-least', { 'number.0': 'many' }),
      intent: 'save',
    });
    expect(status).toBe(400);
    expect(refused).toMatchObject({ name: [expect.any(String)], 'number.0': ['Write a number'] });
    expect(builder.draft.lines).toMatchObject([{ field: 'seats', number: 'many' }]);
    expect((await send({ name: 'Nobody', intent: 'save' })).refused).toMatchObject({
      form: [expect.stringMatching(/asks nothing/)],
    });
  });

  it('takes odd letters without falling over', async () => {
    const odd = await send({ ...line('title', 'contains', { 'values.0': 'a\0b' }), intent: 'count' });
    expect(odd.status).toBe(400);
    expect(
      (await send({ ...line('title', 'contains', { 'values.0': '%_\\\'"' }), intent: 'count' })).builder.count,
    ).toBe(0);
  });
});

describe('a segment that is there', () => {
  it('refuses an opinion while a review is on the board by it, in words (V2)', async () => {
    const { id, name } = await makeSegment(db);
    await makeOpportunity(db, { activity: 'REVIEW', title: 'Tell others', audience: { segmentIds: [id] } });
    const form = { ...line('nps', 'at-least', { 'number.0': '9' }), name, intent: 'save' };
    const { status, refused } = await change(id, form);
    expect(status).toBe(400);
    expect(refused).toMatchObject({ form: [expect.stringMatching(/“Tell others” asks for a review.*Newest NPS/)] });
    const kept = await change(id, { ...retail, name, intent: 'save' });
    expect(kept.refused).toMatchObject({ form: [expect.stringMatching(/stays as published/)] });
    const archived = (await archive(post(`/segments/${id}/archive`, {}, { cookie, params: { id } }))) as Response;
    expect(archived.headers.get('location')).toBe(`/segments/${id}`);
    expect(await db.segment.findUnique({ where: { id } })).toMatchObject({ archivedAt: null });
  });

  it('is a 404 where there is none', async () => {
    await expect(change('seg_nobody', { ...retail, intent: 'count' })).rejects.toMatchObject({ status: 404 });
  });
});
