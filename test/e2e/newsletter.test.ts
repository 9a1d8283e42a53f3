import { expect, it } from 'vitest';
import { zoneAtNoon } from '#test/support/clock';
import { linkIn, startJourney } from '#test/support/journey';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db, site, openWindow, letterTo } = await startJourney();

it('an issue is drafted, previewed, sent and left, by one click and by the page', async () => {
  const { by } = await makeSendingCompany(db);
  await makeStaff(db, { role: 'ADMIN' });
  await makeOpportunity(db);
  const [maren, ilse] = [await makeAdvocate(db), await makeAdvocate(db, { name: 'Ilse Brandt' })];
  await makeAdvocate(db, { name: 'Jonas Weil' }); // said no to the newsletter
  for (const { id } of [maren, ilse]) await consent(db, id);
  await db.advocate.updateMany({ data: { timeZone: zoneAtNoon() } });

  const { page, look } = await openWindow({ personId: by.personId });
  await page.goto('/newsletter');
  await look('newsletter-empty');
  await page.getByRole('button', { name: /Draft the next issue|Go on with issue/ }).click(); // the calendar may have been quicker
  await page.getByRole('link', { name: /Subject and greeting/ }).click();
  await page.getByRole('textbox', { name: 'Subject' }).fill('Ten minutes for you, and what yours led to');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Kept.').waitFor();
  const frame = page.frameLocator('iframe[title="The letter"]');
  await frame.getByText('Two sentences on backfills').first().waitFor();
  await look('issue', { narrow: true, dark: true });
  await page.getByRole('button', { name: /^Schedule for/ }).click();
  await page.getByText(/Scheduled by .*: it goes out by itself/).waitFor();
  await look('issue-scheduled', { narrow: true });
  await page.getByRole('button', { name: 'Take it off the schedule' }).click();
  await page.getByText('Off the schedule. It stays a draft.').waitFor();
  await page.getByRole('link', { name: 'Send now' }).click();
  await page.getByRole('button', { name: 'Send it to 2 readers' }).waitFor();
  await look('issue-send');
  await page.getByRole('button', { name: 'Send it to 2 readers' }).click();
  await page.getByText('On its way to 2 readers.').waitFor();

  const letters = [
    await letterTo(maren.person.email, /^Ten minutes/),
    await letterTo(ilse.person.email, /^Ten minutes/),
  ];
  expect(await db.outboxMail.count({ where: { stream: 'newsletter' } })).toBe(2);
  await expect
    .poll(async () => (await db.issue.findFirstOrThrow({ orderBy: { number: 'asc' } })).status, { timeout: 15_000 })
    .toBe('SENT');
  await page.reload();
  await look('issue-sent', { narrow: true });

  const [first, second] = letters;
  await leaveByOneClick(first?.headers ?? {});
  expect(await isReader(maren.id)).toBe(false);

  const customer = await openWindow({ javaScriptEnabled: false });
  await customer.page.goto(linkIn(second ?? { text: '' }, '/unsubscribe/'));
  expect(await isReader(ilse.id)).toBe(true);
  await customer.look('unsubscribe', { narrow: true, dark: true });
  await customer.page.getByRole('button', { name: 'Leave the newsletter' }).click();
  await customer.page.getByRole('heading', { name: 'You have left the newsletter' }).waitFor();
  expect(await isReader(ilse.id)).toBe(false);
  await customer.page.goto(linkIn(second ?? { text: '' }, '/letters/'));
  await customer.page.getByText('Two sentences on backfills').first().waitFor();
  await customer.look('letter-in-browser');
});

/** As a mail program does: no cookie, no origin, no page (RFC 8058). */
async function leaveByOneClick(headers: Record<string, string>) {
  const url = /<(http[^>]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  expect(url.startsWith(site.url)).toBe(true);
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect([answer.status, answer.redirected, answer.headers.get('set-cookie')]).toEqual([200, false, null]);
}

const isReader = async (advocateId: string) =>
  (await db.consent.count({ where: { advocateId, scope: 'NEWSLETTER', withdrawnAt: null } })) === 1;
