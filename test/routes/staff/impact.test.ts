import { describe, expect, it } from 'vitest';
import { action, loader as outcomes } from '~/routes/staff/favour-outcomes';
import { loader } from '~/routes/staff/impact';
import { action as takeBack } from '~/routes/staff/outcome-take-back';
import { loader as deals } from '~/routes/staff/impact-deals';
import { dateFromDay, dayIn, systemNow } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
const leader = await signInAs(db, (await makeStaff(db, { role: 'LEADER' })).id);
const today = dayIn('Europe/London', systemNow());

async function doneFavour() {
  const advocate = await makeAdvocate(db);
  return makeFavour(db, advocate.id, { accountId: advocate.contact.accountId, completedAt: dateFromDay('2025-01-10') });
}

describe('the impact page', () => {
  it('reads this year unless told otherwise, and lets a leader read but not record', async () => {
    await doneFavour();
    const page = await loader(get('/impact?period=nonsense', { cookie }));
    expect(page).toMatchObject({ period: { name: 'year' }, mayRecord: true });
    expect(page.favours).toHaveLength(1);
    expect(await loader(get('/impact?period=all', { cookie: leader }))).toMatchObject({
      period: { name: 'all' },
      mayRecord: false,
    });
  });

  it('gives the deals as a file that no spreadsheet runs', async () => {
    const favour = await doneFavour();
    const deal = await makeDeal(db, { name: '=cmd()', value: 10 });
    await db.dealFavour.create({ data: { dealId: deal.id, favourId: favour.id, linkedAt: systemNow() } });
    const file = await deals(get('/impact/deals.csv', { cookie: leader }));
    expect(file.headers.get('content-disposition')).toContain('influenced-deals-year.csv');
    expect(await file.text()).toContain(`'=cmd(),"Castellan Foods",open,,10,GBP,"Maren Okafor"`);
  });
});

describe('what a favour led to', () => {
  const url = (id: string) => ({ path: `/favours/${id}/outcomes`, params: { id } });
  const typed = { kind: 'LEADS', quantity: '14', dealId: '', happenedOn: today, note: 'Planners', tell: 'note' };

  it('is recorded and said', async () => {
    const favour = await doneFavour();
    const { path, params } = url(favour.id);
    const answer = (await action(post(path, typed, { cookie, params }))) as Response;
    expect({ status: answer.status, to: answer.headers.get('location') }).toEqual({ status: 302, to: path });
    const shown = await outcomes(get(path, { cookie, params }));
    const told = expect.stringMatching(/^Maren hears of it .+, their time\.$/) as string;
    expect(shown.outcomes).toMatchObject([
      { text: '14 people asked for more', note: 'Planners', told, mayTakeBack: true },
    ]);
  });

  it.each([
    [{ quantity: '' }, 'quantity', /at least 1/],
    [{ happenedOn: '2025-01-09' }, 'happenedOn', /before the favour/],
    [{ kind: 'PIPELINE' }, 'dealId', /Choose the deal/],
  ])('is refused with what was typed: %o', async (fields, field, message) => {
    const favour = await doneFavour();
    const { path, params } = url(favour.id);
    const answer = await action(post(path, { ...typed, ...fields }, { cookie, params }));
    const { data, init } = answer as { data: { fault: { errors: object; values: object } }; init: ResponseInit };
    expect(init.status).toBe(400);
    expect(data.fault.errors).toMatchObject({ [field]: [expect.stringMatching(message)] });
    expect(data.fault.values).toMatchObject({ note: 'Planners', tell: 'note', ...fields });
  });

  it('is taken back with a reason, and without one nothing happens', async () => {
    const favour = await doneFavour();
    const { path, params } = url(favour.id);
    await action(post(path, typed, { cookie, params }));
    const { id: outcomeId } = await db.outcome.findFirstOrThrow({ where: { favourId: favour.id } });
    const back = (reason: string, id = outcomeId) =>
      takeBack(post(`${path}/${id}/take-back`, { reason }, { cookie, params: { ...params, outcomeId: id } }));
    await back('');
    expect(await db.outcome.count({ where: { favourId: favour.id } })).toBe(1);
    expect((await back('It was another post.')).headers.get('location')).toBe(path);
    expect(await db.outcome.count({ where: { favourId: favour.id } })).toBe(0);
    await expect(back('It was another post.')).rejects.toMatchObject({ status: 404 });
    const told = await makeOutcome(db, favour.id, { toldAt: systemNow() });
    await back('It was another post.', told.id);
    expect(await db.outcome.count({ where: { favourId: favour.id } })).toBe(1);
  });

  it('is a 404 for a favour that is not there, and a 403 for a leader', async () => {
    const { path, params } = url('fav_unknown');
    await expect(outcomes(get(path, { cookie, params }))).rejects.toMatchObject({ status: 404 });
    await expect(action(post(path, typed, { cookie, params }))).rejects.toMatchObject({ status: 404 });
    await expect(outcomes(get(path, { cookie: leader, params }))).rejects.toMatchObject({ status: 403 });
  });
});
