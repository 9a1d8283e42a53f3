import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate } from '#test/support/people';
import { makeContact, makeSegment } from '#test/support/segments';
import { SegmentRule } from '~/domain/cohorts/segment';
import { listSegmentContacts } from '~/domain/cohorts/segment.server';
import { draftOf, emptyDraft } from '~/domain/cohorts/segment-draft';
import { listSegmentRows, readBuilder } from '~/domain/cohorts/segment-page.server';

const { db } = await testDatabase();
const { id: accountId } = await makeAccount(db, { industry: 'Retail', name: 'Orchard & Pike' });
const advocate = await makeAdvocate(db, { accountId, name: 'Leila Osei' });
for (let n = 0; n < 12; n++) await makeContact(db, { accountId });
const outsider = await makeContact(db, { name: 'Leila Brandt' });
const rule = SegmentRule.parse({ include: { conditions: [{ field: 'industry', op: 'is', values: ['Retail'] }] } });
const draft = draftOf({ name: 'Shops', rule });

it('counts, shows ten, and knows what can be chosen', async () => {
  const builder = await readBuilder(db, draft, { q: '', who: '' }, NOW);
  expect(builder).toMatchObject({ count: 13, everybody: 14, people: null, why: null, unfinished: 0, opinions: [] });
  expect(builder.sample).toHaveLength(10);
  expect(JSON.stringify(builder)).not.toContain('@');
  expect(builder.choices.industry).toEqual([{ value: 'Retail', label: 'Retail' }]);
});

it('finds people by name and says why one is out', async () => {
  const builder = await readBuilder(db, draft, { q: 'leila', who: outsider.id }, NOW);
  expect(builder.people?.map(({ name }) => name)).toEqual(['Leila Brandt', 'Leila Osei']);
  expect(builder.why).toMatchObject({
    name: 'Leila Brandt',
    in: false,
    lines: [{ met: false, text: 'Industry is Retail: not known.' }],
  });
  expect((await readBuilder(db, draft, { q: '', who: advocate.contactId }, NOW)).why).toMatchObject({ in: true });
  expect((await readBuilder(db, draft, { q: '', who: 'con_nobody' }, NOW)).why).toBeNull();
});

it('an empty line asks nothing', async () => {
  expect(await readBuilder(db, emptyDraft, { q: '', who: '' }, NOW)).toMatchObject({ count: 14, unfinished: 1 });
});

it('pages through a segment by id, nobody twice and nobody missed', async () => {
  const first = await listSegmentContacts(db, rule, NOW, { take: 8 });
  const second = await listSegmentContacts(db, rule, NOW, { take: 8, after: first.at(-1)?.contactId });
  const ids = [...first, ...second].map(({ contactId }) => contactId);
  expect([first.length, second.length, new Set(ids).size]).toEqual([8, 5, 13]);
  expect([...first, ...second].find(({ contactId }) => contactId === advocate.contactId)).toEqual({
    ...{ contactId: advocate.contactId, name: 'Leila Osei', title: null, email: advocate.person.email },
    ...{ accountId, account: 'Orchard & Pike', advocateId: advocate.id },
  });
});

it('lists segments with what they ask and where they are used', async () => {
  await makeSegment(db, { name: 'Shops', rule });
  const fans = SegmentRule.parse({ exclude: { conditions: [{ field: 'nps', op: 'at-most', number: 6 }] } });
  await makeSegment(db, { name: 'Fans', rule: fans });
  expect(await listSegmentRows(db)).toMatchObject([
    { name: 'Fans', words: ['Everybody.', 'Never: Newest NPS at most 6.'], opinions: ['Newest NPS'], uses: 0 },
    { name: 'Shops', words: ['Industry is Retail.'], opinions: [], uses: 0 },
  ]);
});
