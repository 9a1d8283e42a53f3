import { expect, it } from 'vitest';
import { askAdvocate } from '~/domain/requests/ask-advocate.server';
import { addTime, days, systemNow } from '~/platform/time';
import { linkIn, startJourney } from '#test/support/journey';
import { readInvitation } from '#test/support/meetings';
import { makeStaff } from '#test/support/people';
import { makeDeal, makeReference, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db, openWindow, letterTo } = await startJourney();
const day = (ahead: number) => addTime(systemNow(), days(ahead)).toISOString().slice(0, 10);

it('a seller gets a live call: times offered, none suits, others picked, an invitation for each calendar', async () => {
  const now = systemNow();
  const requester = await makeRequester(db, { name: 'Marcus Hale', timeZone: 'America/New_York' });
  const priya = await makeStaff(db, { name: 'Priya Raman', role: 'ADMIN' });
  const deal = await makeDeal(db, { ownerId: requester.personId });
  const form = requestForm({ dealId: deal.id, neededBy: day(20) });
  const { number } = await makeRequest(db, { by: requester, form }, now);
  const advocate = await makeReference(db, { name: 'Ilse Brandt', confirmedAt: now });
  const ask = {
    number,
    advocateId: advocate.id,
    message: 'A food company is where you were. Half an hour?',
    minutes: 30,
  };
  expect((await askAdvocate(db, ask, { personId: priya.id, name: priya.name }, now)).ok).toBe(true);

  // The advocate comes by the key of the letter, without a session and without scripts.
  const customer = await openWindow({ javaScriptEnabled: false });
  const letter = await letterTo(advocate.person.email, /./);
  await customer.page.goto(linkIn(letter, '/asks/'));
  await offer(customer.page, [3, 4, 5]);
  await customer.page.getByRole('button', { name: 'Accept and send the times' }).click();
  await customer.page.getByText('They pick one of your times within a day.').waitFor();

  const sales = await openWindow({ personId: requester.personId });
  await sales.page.goto(`/requests/${number}`);
  await sales.page.getByRole('link', { name: 'Pick a time' }).click();
  await sales.page.getByRole('heading', { name: /Ilse Brandt and Castellan Foods/ }).waitFor();
  await sales.page
    .getByText(/in New York; .* in Amsterdam/)
    .first()
    .waitFor();
  await sales.look('call-pick', { narrow: true, dark: true });
  await sales.page.getByText('None of these suits').click();
  await offer(sales.page, [6, 7, 8]);
  await sales.page.getByRole('textbox', { name: /A word with it/ }).fill('The buyer is away this week.');
  await sales.page.getByRole('button', { name: 'Send the times' }).click();
  await sales.page.getByText('Your times are on their way.').waitFor();

  const times = await letterTo(advocate.person.email, /Pick a time/);
  expect(times.text).toContain('The buyer is away this week.');
  await customer.page.goto(linkIn(times, '/calls/'));
  await customer.look('call-advocate', { narrow: true, dark: true });
  await customer.page.getByRole('radio').first().check();
  await customer.page.getByRole('button', { name: 'Set this time' }).click();
  await customer.page.getByText(/It is set/).waitFor();
  await customer.look('call-set', { narrow: true });

  const { email } = await db.person.findUniqueOrThrow({ where: { id: requester.personId } });
  for (const to of [advocate.person.email, email]) {
    const { attachments } = await letterTo(to, /It is set/);
    const [file] = attachments ?? [];
    const invitation = readInvitation(Buffer.from(file?.content ?? '', 'base64').toString('utf8'));
    expect(invitation).toMatchObject({ method: 'REQUEST', sequence: 0, attendees: [`mailto:${to.toLowerCase()}`] });
    // Ten o’clock in New York, whatever its clocks do.
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', timeStyle: 'short' });
    expect(clock.format(invitation.startsAt)).toBe('10:00');
  }

  await sales.page.reload();
  await sales.page.getByRole('link', { name: 'Link and briefing' }).click();
  await sales.page.getByLabel('Video link').fill('https://meet.northbeam.example/214');
  await sales.look('call-prepare', { narrow: true });
  await sales.page.getByRole('button', { name: 'Save' }).click();
  await sales.page.getByText('Saved.').waitFor();
  const changed = await letterTo(advocate.person.email, /Changed/);
  const [file] = changed.attachments ?? [];
  expect(readInvitation(Buffer.from(file?.content ?? '', 'base64').toString('utf8'))).toMatchObject({
    sequence: 1,
    location: 'https://meet.northbeam.example/214',
  });
  await sales.look('call-scheduled', { narrow: true, dark: true });

  // What travels with a letter can be read in the outbox.
  const office = await openWindow({ personId: priya.id });
  await office.page.goto('/outbox?q=Changed');
  await office.page
    .getByRole('link', { name: /Changed/ })
    .first()
    .click();
  await office.page.getByText('SEQUENCE:1').waitFor();
  await office.look('outbox-invitation', { narrow: true });
});

it('a product advocate is written down, suggested with reasons, asked, and offers times', async () => {
  const requester = await makeRequester(db, { name: 'Marcus Hale' });
  const manager = await makeStaff(db, { name: 'Ama Boateng', role: 'ADMIN' });
  const tom = await makeStaff(db, { name: 'Tom Farrow', role: 'REQUESTER', team: 'PRODUCT' });
  const form = requestForm({ dealId: (await makeDeal(db)).id, neededBy: day(20) });
  const { id, number } = await makeRequest(db, { by: requester, form }, systemNow());
  await db.request.update({ where: { id }, data: { helper: 'PRODUCT_ADVOCATE' } });

  const office = await openWindow({ personId: manager.id });
  await office.page.goto('/product-advocates');
  await office.page.getByLabel('Colleague').selectOption(tom.id);
  await office.page.getByRole('button', { name: 'Write down what they know' }).click();
  await office.page.getByLabel('Topics').fill('spreadsheets, winter');
  await office.look('product-advocate', { narrow: true });
  await office.page.getByRole('button', { name: 'Save' }).click();
  await office.page.getByText('Tom Farrow is written down.').waitFor();
  await office.page.goto(`/requests/${number}`);
  await office.page.getByText('Knows spreadsheets').waitFor();
  await office.look('request-product-advocate', { narrow: true });
  await office.page.getByRole('button', { name: 'Ask Tom for times' }).click();
  await office.page.getByRole('status').getByText('Tom Farrow is asked for times.').waitFor();

  const letter = await letterTo(tom.email, /Would you join a call/);
  const product = await openWindow({ personId: tom.id });
  await product.page.goto(linkIn(letter, '/meetings/'));
  await offer(product.page, [3, 4, 5]);
  await product.page.getByRole('button', { name: 'Send the times' }).click();
  await product.page.getByText('Your times are on their way.').waitFor();
  await office.page.goto('/product-advocates');
  await office.page.getByText('1 of 5 calls this week').waitFor();
  await office.look('product-advocates', { narrow: true, dark: true });
});

async function offer(page: Awaited<ReturnType<typeof openWindow>>['page'], ahead: number[]) {
  for (const [index, name] of ['First time', 'Second time', 'Third time'].entries())
    await page.getByLabel(name).fill(`${day(ahead[index] ?? 3)}T10:00`);
}
