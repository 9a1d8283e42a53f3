import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { loader as list } from '~/routes/staff/opportunities';
import { loader as show } from '~/routes/staff/opportunity';
import { action as close } from '~/routes/staff/opportunity-close';
import { loader as editor, action as edit } from '~/routes/staff/opportunity-edit';
import { action as create } from '~/routes/staff/opportunity-new';
import { loader as queue } from '~/routes/staff/review';
import { action as decide, loader as claim } from '~/routes/staff/review-claim';

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
const form = {
  activity: 'QUOTE',
  title: 'Two sentences on alerts',
  slug: '',
  summary: 'For the release page, in your words.',
  steps: '10 you: Write two sentences',
  minutes: '10',
  places: '5',
  thanks: 'A letter from the engineer',
  thanksKind: 'LETTER',
  seenBy: 'Anyone, on the release page',
  topics: 'alerts, backfills',
  evidence: 'TEXT',
  lapseAfterDays: '21',
  match: 'all',
  claimBy: '2026-12-04',
};
type Answer = {
  data: { fault: { errors: Record<string, string[]>; values: Record<string, unknown> }; preview: unknown };
};
const send = (fields: object) => create(post('/opportunities/new', { ...form, intent: 'save', ...fields }, { cookie }));
const refused = async (fields: object) => (await send(fields)) as unknown as Answer;
const where = (answer: unknown) => (answer as Response).headers.get('location') ?? '';

describe('the editor', () => {
  it('saves a draft, and opens it with the same values', async () => {
    const id =
      where(await send({}))
        .split('/')
        .at(-1) ?? '';
    const page = await editor(get(`/opportunities/${id}/edit`, { cookie, params: { id } }));
    expect(page.values).toMatchObject({ ...form, slug: 'two-sentences-on-alerts' });
    const again = await edit(
      post(`/opportunities/${id}/edit`, { ...form, minutes: '20', intent: 'publish' }, { cookie, params: { id } }),
    );
    expect(where(again)).toBe(`/opportunities/${id}`);
    expect(await db.opportunity.findUniqueOrThrow({ where: { id } })).toMatchObject({ minutes: 20, status: 'OPEN' });
  });

  it('refuses with the field named and everything kept', async () => {
    const short = await refused({ title: 'x', topics: 'alerts, backfills', steps: 'they: Do' });
    expect(Object.keys(short.data.fault.errors)).toEqual(['title']);
    const steps = await refused({ steps: '10 you: Fine\nthey: Do' });
    expect(steps.data.fault.errors.steps?.[0]).toContain('Line 2');
    expect(steps.data.fault.values).toMatchObject({ claimBy: '2026-12-04', topics: 'alerts, backfills' });
    const leaning = await refused({
      activity: 'REVIEW',
      evidence: 'NONE',
      title: 'Leave a 5-star review',
      rungs: 'STAGE',
    });
    expect(Object.keys(leaning.data.fault.errors)).toEqual(['rungs', 'title']);
    expect((await refused({ slug: (await makeOpportunity(db)).slug })).data.fault.errors).toHaveProperty('slug');
  });

  it('counts an audience before the rest is filled in, and keeps the rest', async () => {
    const [id = ''] = await makeAdvocates(db, 1);
    const unfinished = await refused({ intent: 'preview', title: 'x', minutes: '', types: ['VALIDATOR'] });
    expect(unfinished.data.preview).toMatchObject({ count: 1, sample: [{ name: 'Ilse Brandt' }] });
    expect(unfinished.data.fault).toMatchObject({ errors: {}, values: { title: 'x', types: ['VALIDATOR'] } });
    await db.advocate.update({ where: { id }, data: { readiness: 'NOT_READY' } });
    expect((await refused({ intent: 'preview', types: ['VALIDATOR'] })).data.preview).toMatchObject({ count: 0 });
  });
});

it('lists by status with counts, and finds by title', async () => {
  await makeOpportunity(db, { title: 'Zebra crossing' });
  await makeOpportunity(db, { title: 'Zebra stripes', status: 'CLOSED' });
  const page = await list(get('/opportunities?q=zebra', { cookie }));
  expect(page.rows.map(({ title }) => title)).toEqual(['Zebra crossing']);
  expect(page.counts).toEqual({ DRAFT: 0, OPEN: 1, CLOSED: 1 });
});

it('closes with a reason, never without', async () => {
  const { id } = await makeOpportunity(db);
  const press = (reason: string) => close(post(`/opportunities/${id}/close`, { reason }, { cookie, params: { id } }));
  await press('');
  expect((await db.opportunity.findUniqueOrThrow({ where: { id } })).status).toBe('OPEN');
  await press('The page is printed.');
  const page = await show(get(`/opportunities/${id}`, { cookie, params: { id } }));
  expect(page.facts[0]).toEqual(['Status', 'Closed: The page is printed.']);
});

describe('hand-ins', () => {
  async function submitted(on: string) {
    const [advocateId = ''] = await makeAdvocates(db, 1);
    const { id: opportunityId } = await makeOpportunity(db);
    const claim = await makeClaim(db, { opportunityId, advocateId, status: 'SUBMITTED', submittedAt: new Date(on) });
    const piece = {
      text: 'Now an hour.',
      allows: ['NAME' as const],
      accountSays: { name: 'agreed', logo: 'leave_out', whom: null },
    };
    await db.evidence.create({
      data: { id: `evd_${claim.id}`, claimId: claim.id, ...piece, submittedAt: new Date(on) },
    });
    return claim;
  }
  const answer = (id: string, fields: Record<string, string>) =>
    decide(post(`/review/${id}`, fields, { cookie, params: { id } }));

  it('stand oldest first and show what is allowed', async () => {
    const younger = await submitted('2026-11-18');
    const older = await submitted('2026-11-02');
    const page = await queue(get('/review', { cookie }));
    expect(page.rows.map(({ id }) => id)).toEqual([older.id, younger.id]);
    const one = await claim(get(`/review/${older.id}`, { cookie, params: { id: older.id } }));
    expect(one.pieces).toMatchObject([
      { text: 'Now an hour.', allows: ['NAME'], account: 'The account’s name: agreed. Its logo: leave out.' },
    ]);
  });

  it('are approved once and returned only with a reason', async () => {
    const one = await submitted('2026-11-18');
    const short = (await answer(one.id, { intent: 'return', reason: 'no' })) as unknown as Answer;
    expect(short.data.fault.errors).toHaveProperty('reason');
    for (let n = 0; n < 2; n++) expect(where(await answer(one.id, { intent: 'approve' }))).toBe('/review');
    expect(await db.favour.count({ where: { claimId: one.id } })).toBe(1);
    const late = (await answer(one.id, { intent: 'return', reason: 'Please add one number.' })) as unknown as Answer;
    expect(late.data.fault.errors.form?.[0]).toContain('decided this already');
  });
});
