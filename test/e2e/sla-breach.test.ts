import { expect, it } from 'vitest';
import { addBusinessTime } from '~/domain/requests/business-hours';
import { calendarOf } from '~/domain/requests/business-calendar';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { watchClocks } from '~/domain/requests/watch-clocks.server';
import { getSettings } from '~/domain/settings/queries.server';
import { addTime, days, hours, minutes, systemNow } from '~/platform/time';
import { startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';
import { makeDeal, makeRequest, requestForm } from '#test/support/requests-data';

const { db, openWindow, letterTo } = await startJourney();
const neededBy = addTime(systemNow(), days(12)).toISOString().slice(0, 10);

it('a promise warns, is called late and escalates; a question stops the clocks, its answer lets them run', async () => {
  const priya = await makeStaff(db, { name: 'Priya Raman' });
  const ada = await makeStaff(db, { name: 'Ada Lind', role: 'ADMIN' });
  const marcus = await makeStaff(db, { name: 'Marcus Hale', role: 'REQUESTER', team: 'SALES' });
  await db.$transaction((tx) => installDefaultSops(tx, systemNow()));
  const by = { personId: marcus.id, name: marcus.name, role: marcus.role, team: marcus.team };
  const submit = async (at: Date) =>
    makeRequest(db, { by, form: requestForm({ dealId: (await makeDeal(db)).id, neededBy }) }, at);
  const request = await submit(middayLastWeek());
  const fresh = await submit(systemNow());

  // The clock is moved by hand: to an hour before the first answer is due, past it, and half a business day further.
  const due = request.firstAnswerDueAt;
  const later = async (ms: number) => addBusinessTime(calendarOf(await getSettings(db)), due, ms);
  await watchClocks(db, addTime(due, -hours(1)));
  await letterTo(priya.email, /First answer due in 1 h/);
  await watchClocks(db, await later(minutes(1)));
  await letterTo(priya.email, /First answer is late/);
  const apology = await letterTo(marcus.email, /We are late/);
  expect(apology.text).toContain('has been told');
  await watchClocks(db, await later(hours(5)));
  await watchClocks(db, await later(hours(6)));
  await letterTo(ada.email, /First answer is 5 h late/);
  const told = await db.slaEvent.findMany({ where: { requestId: request.id, promise: 'FIRST_ANSWER' } });
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['BREACH', 'ESCALATION', 'WARNING']);

  const office = await openWindow({ personId: priya.id });
  await seeTheQueue(office, request.number);
  await askTheRequester(office, request.number);
  await letterTo(marcus.email, /Priya Raman asks you something/);

  const sales = await openWindow({ personId: marcus.id });
  await sales.page.goto(`/requests/${request.number}`);
  await sales.page.getByText('The clocks stand still.').waitFor();
  await sales.look('request-paused-requester', { narrow: true });
  await sales.page.getByRole('textbox', { name: 'Your answer' }).fill('The planner, for three sites.');
  await sales.page.getByRole('button', { name: 'Send' }).click();
  await sales.page.getByText('Sent.').waitFor();
  await letterTo(priya.email, /Marcus Hale wrote to you/);
  await sales.page.getByText(/Stood still from/).waitFor();

  await closeBoth(office, [request.number, fresh.number]);
  await office.page.goto('/requests/report');
  await office.page.getByRole('heading', { name: 'By team' }).waitFor();
  await office.look('requests-report', { narrow: true, dark: true });

  const desk = await openWindow({ personId: ada.id });
  await addCalendar(desk);
});

/** A working hour whose answer falls due well inside a working day, whatever the hour at which this runs. */
function middayLastWeek() {
  const at = new Date(`${systemNow().toISOString().slice(0, 10)}T13:00:00Z`);
  const sinceTuesday = (at.getUTCDay() + 5) % 7;
  return addTime(at, -days(sinceTuesday < 5 ? sinceTuesday + 7 : sinceTuesday));
}

type Window = Awaited<ReturnType<typeof openWindow>>;

/** By the keys alone, and nothing is taken from somebody who types. */
async function seeTheQueue({ page, look }: Window, number: number) {
  await page.goto('/requests');
  await page.getByText(/2 open\. 1 late/).waitFor();
  await page.getByRole('button', { name: 'Keys' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await look('requests-keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('jxo?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('jxo?');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('link', { name: /^Breached/ }).click();
  await page.waitForURL(/view=breached/);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('checkbox', { name: `Pick R-${number}`, checked: true }).waitFor();
  await page.getByRole('button', { name: 'Close with a reason' }).waitFor();
  await look('requests-breached', { narrow: true, dark: true });
  await page.keyboard.press('x');
  await page.keyboard.press('o');
  await page.waitForURL(`**/requests/${number}`);
}

async function askTheRequester({ page, look }: Window, number: number) {
  await page.getByRole('textbox', { name: 'Write to Marcus Hale' }).fill('Which product do they look at?');
  await page.getByRole('checkbox', { name: /A question/ }).check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Sent.').waitFor();
  await page.getByText(/Stands still since/).waitFor();
  await look('request-paused', { narrow: true, dark: true });
  await page.goto(`/requests?q=R-${number}`);
  await page.getByText('Paused').waitFor();
}

/** One of two is closed meanwhile: it is named, the other is closed. */
async function closeBoth({ page, look }: Window, numbers: number[]) {
  await page.goto('/requests');
  await page.getByRole('checkbox', { name: 'Pick all requests' }).check();
  await page.getByRole('button', { name: 'Close with a reason' }).click();
  await page.getByRole('heading', { name: 'Close 2 requests' }).waitFor();
  await look('requests-bulk', { narrow: true });
  const other = { status: 'CLOSED', closedAs: 'WITHDRAWN', closedAt: systemNow() } as const;
  await db.request.updateMany({ where: { number: numbers[1] }, data: other });
  await page.getByRole('textbox', { name: 'Reason' }).fill('The launch is off.');
  await page.getByRole('button', { name: 'Close 2 requests' }).click();
  await page.getByText('1 request is closed with your reason.').waitFor();
  await page.getByText('It is closed already.').waitFor();
  await look('requests-bulk-partly');
}

async function addCalendar({ page, look }: Window) {
  await page.goto('/settings/calendars');
  await page.getByRole('textbox', { name: 'Name' }).fill('Gulf');
  await page.getByRole('textbox', { name: 'Regions' }).fill('Middle East');
  await page.getByLabel('Time zone').selectOption('Asia/Riyadh');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('Saved.').waitFor();
  await look('settings-calendars', { narrow: true, dark: true });
}
