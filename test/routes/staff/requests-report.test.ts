import { expect, it } from 'vitest';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { readReport } from '~/domain/requests/report.server';
import { addTime, days, hours } from '~/platform/time';
import { loader as csv } from '~/routes/staff/requests-report-csv';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db, { name: 'Priya Raman' });
const by = { personId, name };
const requester = await makeRequester(db);
await makeRequester(db, { name: 'Helen Strand' });
await makeRequester(db, { name: 'Gone Weil', disabledAt: NOW });

it('counts the requests of the period and who could have used it', async () => {
  const first = await makeRequest(db, { by: requester });
  await assignRequest(db, { number: first.number, assigneeId: personId }, by, addTime(NOW, hours(1)));
  const second = await makeRequest(db, { by: requester });
  await closeRequest(db, { number: second.number, reason: 'No.' }, by, addTime(NOW, hours(2)));
  await makeRequest(db, { by: requester }, addTime(NOW, -days(100)));
  await db.person.updateMany({ data: { createdAt: addTime(NOW, -days(200)) } });

  const report = await readReport(db, {}, addTime(NOW, days(1)));
  expect(report.period).toMatchObject({ fromDay: '2026-08-23', toDay: '2026-11-20' });
  expect(report.all).toMatchObject({
    submitted: 2,
    first: { n: 2 },
    promises: { part: 2, of: 2 },
    outcomes: { DECLINED: 1, OPEN: 1 },
  });
  expect(report.people.map(({ key }) => key).toSorted()).toEqual(['Priya Raman', null].toSorted());
  expect(report.adoption).toEqual([
    { team: 'SALES', part: 1, of: 2 },
    { team: null, part: 0, of: 1 },
  ]);
});

it('as a file a spreadsheet reads', async () => {
  const response = await csv(
    get('/requests/report.csv?from=2026-11-01&to=2026-11-30', { cookie: await signInAs(db, personId) }),
  );
  expect(response.headers.get('content-disposition')).toContain('requests-2026-11-01-2026-11-30.csv');
  const lines = (await response.text()).split('\r\n');
  expect(lines[0]).toContain('By,Group,Submitted');
  expect(lines.some((line) => line.startsWith('Team,Sales,2,'))).toBe(true);
});
