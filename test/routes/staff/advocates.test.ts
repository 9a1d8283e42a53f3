import { describe, expect, it } from 'vitest';
import { loader } from '~/routes/staff/advocates';
import { loader as exportCsv } from '~/routes/staff/advocates-csv';
import { makeAskOf, makeFavour } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { systemNow } from '~/platform/time';

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
const pellworm = await makeAccount(db, { name: 'Pellworm Energy' });
const maren = await makeAdvocate(db, { name: 'Maren Okafor', quarterlyCap: 3 });
await makeAdvocate(db, { name: 'Adaeze Nwosu', accountId: pellworm.id, readiness: 'APPLIED' });
await makeAdvocate(db, {
  name: '=cmd',
  accountId: pellworm.id,
  readiness: 'NOT_READY',
  reviewOn: new Date('2027-01-15'),
});
await makeAdvocate(db, { name: 'Gone Away', leftAt: systemNow() });
await makeAskOf(db, maren.id, { askedAt: systemNow(), status: 'DECLINED' });
await makeFavour(db, maren.id, { activity: 'REFERENCE_CALL', completedAt: new Date('2026-04-08T10:00:00Z') });

const list = async (query: string) => loader(get(`/advocates${query}`, { cookie }));
const names = async (query: string) => (await list(query)).advocates.map(({ name }) => name);

describe('/advocates', () => {
  it('lists those in the programme by name, with what a manager needs to see', async () => {
    expect(await names('')).toEqual(['=cmd', 'Adaeze Nwosu', 'Maren Okafor']);
    const { advocates, counts, total } = await list('?q=maren');
    expect(total).toBe(1);
    expect(counts).toEqual({ READY: 1 });
    expect(advocates[0]).toMatchObject({
      role: 'Data platform lead',
      account: { name: 'Halden Freight' },
      rung: 'Case study or webinar',
      cap: 3,
      askedThisQuarter: 1,
      lastFavourAt: new Date('2026-04-08T10:00:00Z'),
    });
  });

  it('searches, filters, sorts and pages by the URL, and takes nonsense for nothing', async () => {
    expect(await names('?q=pellworm')).toEqual(['=cmd', 'Adaeze Nwosu']);
    expect(await names('?readiness=APPLIED')).toEqual(['Adaeze Nwosu']);
    expect(await names('?sort=-name')).toEqual(['Maren Okafor', 'Adaeze Nwosu', '=cmd']);
    expect(await names('?page=2')).toEqual([]);
    expect(await names('?sort=DROP&page=-1&readiness=no')).toHaveLength(3);
  });

  it('exports the same rows as CSV that a spreadsheet does not run', async () => {
    const answer = await exportCsv(get('/advocates.csv?q=pellworm', { cookie }));
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("'=cmd");
    expect(lines[1]).toContain('2027-01-15');
  });
});
