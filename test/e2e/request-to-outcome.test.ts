import { expect, it } from 'vitest';
import { writeNotes } from '~/domain/impact/write-notes.server';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { addTime, days, systemNow } from '~/platform/time';
import { startJourney } from '#test/support/journey';
import { makeAccount, makeStaff } from '#test/support/people';
import { plantedText } from '#test/support/planting';
import { makeAsset, makeDeal, makeReference } from '#test/support/requests-data';

const { db, openWindow, letterTo } = await startJourney();

it('a request is offered assets, asked of an advocate, accepted, done, and its outcome is seen by the advocate', async () => {
  const requester = await makeStaff(db, { name: 'Marcus Hale', role: 'REQUESTER', team: 'SALES' });
  const manager = await makeStaff(db, { name: 'Priya Raman' });
  await makeStaff(db, { role: 'ADMIN' });
  await db.$transaction((tx) => installDefaultSops(tx, systemNow()));
  await makeAsset(db);
  await makeDeal(db, { ownerId: requester.id });
  const { id: accountId } = await makeAccount(db, { name: 'Tessel Dairies', industry: 'Food' });
  const knows = { accountId, expertise: ['spreadsheets'], confirmedAt: systemNow() };
  const advocate = await makeReference(db, { name: 'Ilse Brandt', ...knows });

  const sales = await openWindow({ personId: requester.id });
  const number = await submit(sales);

  const office = await openWindow({ personId: manager.id });
  await office.page.goto('/today');
  await office.look('today', { narrow: true, dark: true });
  await office.page.goto(`/requests/${number}`);
  await office.look('request-matches', { narrow: true, dark: true });
  await office.page.getByRole('link', { name: 'Ask Ilse', exact: true }).click();
  await office.page.getByRole('textbox', { name: 'Message' }).fill('A food company is where you were. Half an hour?');
  await office.look('request-ask');
  await office.page.getByRole('button', { name: 'Ask Ilse', exact: true }).click();
  await office.page.getByText('Ilse Brandt is asked now.').waitFor();

  const letter = await letterTo(advocate.person.email, /./);
  expect(letter.text).toContain('/asks/');
  const customer = await openWindow({ personId: advocate.personId });
  await customer.page.goto('/asks');
  await customer.look('asks', { narrow: true });
  await customer.page.getByRole('main').getByRole('link').first().click();
  await customer.page.getByRole('button', { name: 'Accept and send the times' }).waitFor();
  await customer.look('ask', { narrow: true, dark: true });
  for (const [index, name] of ['First time', 'Second time', 'Third time'].entries()) {
    const day = addTime(systemNow(), days(index + 3))
      .toISOString()
      .slice(0, 10);
    await customer.page.getByLabel(name).fill(`${day}T10:00`);
  }
  await customer.page.getByRole('textbox', { name: /not discuss/ }).fill('Mornings suit me.');
  await customer.page.getByRole('button', { name: 'Accept and send the times' }).click();
  await customer.page.getByText('Thank you. They pick one of your times within a day.').waitFor();

  await letterTo(requester.email, /Ilse Brandt said yes/);
  await sales.page.goto(`/requests/${number}`);
  await sales.page.getByText('Mornings suit me.').waitFor();
  await sales.look('request-accepted', { narrow: true });
  await sales.page.goto(`/requests/${number}/complete`);
  await sales.look('request-complete');
  await sales.page.getByRole('button', { name: 'Mark as done and thank them' }).click();
  await sales.page.getByText('Done. The advocate is thanked by mail.').waitFor();

  await recordOutcome(office, advocate.id);
  await letterTo(advocate.person.email, /led to/);
  await customer.page.goto('/me');
  await customer.page
    .getByText(/14 qualified leads/)
    .first()
    .waitFor();
  await customer.look('me-impact', { narrow: true, dark: true });
});

type Window = Awaited<ReturnType<typeof openWindow>>;

async function submit({ page, look }: Window): Promise<string> {
  await page.goto('/requests');
  await look('requests-empty', { narrow: true });
  await page.goto('/requests/new');
  await page.getByRole('radio', { name: /reference call/i }).check();
  await page.getByRole('radio', { name: /Castellan Foods, planner/ }).check();
  await page
    .getByRole('textbox', { name: 'The need' })
    .fill(`They plan three chilled sites in spreadsheets. ${plantedText}`);
  await page.getByRole('textbox', { name: 'Topics' }).fill('spreadsheets');
  await page.getByRole('button', { name: 'Look for answers first' }).click();
  await page.getByRole('heading', { name: /Is one of these enough/ }).waitFor();
  await page.getByRole('textbox', { name: 'What they will ask' }).fill('What broke in the first month?');
  await page.getByRole('textbox', { name: 'Who will join' }).fill('Head of logistics');
  await page.getByLabel('Needed by').fill(addTime(systemNow(), days(12)).toISOString().slice(0, 10));
  await look('request-deflection', { narrow: true, dark: true });
  await page.getByLabel('Why is none of these enough?').fill('They want to question someone.');
  await page.getByRole('button', { name: 'None is enough: submit the request' }).click();
  await page.getByText(/is submitted/).waitFor();
  return /\/requests\/(\d+)/.exec(page.url())?.[1] ?? '';
}

async function recordOutcome({ page, look }: Window, advocateId: string) {
  const favour = await db.favour.findFirstOrThrow({ where: { advocateId, askId: { not: null } } });
  await page.goto(`/favours/${favour.id}/outcomes`);
  await page.getByRole('radio', { name: /Qualified leads/ }).check();
  await page.getByLabel('How many people').fill('14');
  await look('outcome', { narrow: true });
  await page.getByRole('button', { name: 'Record the outcome' }).click();
  await page.getByText(/Ilse hears of it .+, their time/).waitFor();
  await writeNotes(db, new Date(`${addTime(systemNow(), days(1)).toISOString().slice(0, 10)}T12:00:00Z`));
  await page.goto('/impact');
  await look('impact', { narrow: true, dark: true });
}
