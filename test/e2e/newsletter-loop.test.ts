import { expect, it } from 'vitest';
import { openSlotsJob } from '~/domain/newsletter/schema';
import { enqueue } from '~/platform/queue.server';
import { seconds, systemNow } from '~/platform/time';
import { picture } from '#test/support/browser';
import { zoneAtNoon } from '#test/support/clock';
import { testEnvironment } from '#test/support/environment';
import { startFakeProvider, throughProvider } from '#test/support/fake-provider';
import { consent, makeSendingCompany } from '#test/support/issues';
import { linkIn, startJourney } from '#test/support/journey';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';

const provider = await startFakeProvider();
const { db, site, openWindow } = await startJourney(throughProvider(provider.url));

const SUBJECT = 'Ten minutes for you, and what yours led to';
type Window = Awaited<ReturnType<typeof openWindow>>;

it('an issue is written, sent and told of; a click becomes a claim, a favour and an outcome, and the next issue says so', async () => {
  const { by, email } = await makeSendingCompany(db);
  await makeStaff(db, { role: 'ADMIN' });
  const quote = await makeOpportunity(db);
  await makeOpportunity(db, { title: 'One line on retries' });
  const [maren, ilse, gone] = await makeReaders();
  await makeAdvocate(db, { name: 'Jonas Weil' }); // said no to the newsletter
  await db.advocate.updateMany({ data: { timeZone: zoneAtNoon() } });

  const office = await openWindow({ personId: by.personId });
  await write(office);
  await preview(office);
  await office.page.getByRole('button', { name: 'Send me a test' }).click();
  await office.page.getByText(`A test is on its way to ${email}.`).waitFor();
  expect((await letterTo(email, SUBJECT)).html).toContain('From the workshop');
  const issueId = await schedule(office);
  await theSlotComes(issueId);

  const first = await letterTo(maren.person.email, SUBJECT);
  const second = await letterTo(ilse.person.email, SUBJECT);
  await picturesOf(first.html, 'newsletter');
  await tellOf({ [maren.person.email]: 'clicked', [gone.person.email]: 'bounced' });
  expect(await db.suppression.findMany()).toMatchObject([{ email: gone.person.email, source: 'bounce' }]);
  await office.page.goto(`/newsletter/${issueId}`);
  await office.page.getByText('2 of 3, 67%').waitFor();
  await letterBeside(office).getByText('From the workshop').first().waitFor();
  await office.look('issue-sent', { narrow: true, dark: true });

  const customer = await openWindow({ personId: maren.personId });
  await claimByLetter(customer, hrefIn(first.html, quote.id));
  await approve(office);
  await letterTo(maren.person.email, 'Thank you, Maren');
  await recordOutcome(office, maren.id);
  await office.page.goto(`/newsletter/${issueId}/report`);
  await office.page.getByRole('row', { name: 'Outcomes so far 1' }).waitFor();
  await office.look('issue-report', { narrow: true, dark: true });

  const next = await scheduleNext(office);
  await theSlotComes(next.id);
  const news = await letterTo(maren.person.email, next.subject);
  for (const twin of [wordsOf(news.html), wordsOf(news.text)]) expect(twin).toContain('14 people asked for more');
  expect((await letterTo(ilse.person.email, next.subject)).text).not.toMatch(/WHAT IT LED TO|asked for more/);
  await picturesOf(news.html, 'newsletter-next');
  expect(provider.ledger().filter(({ to }) => to === gone.person.email)).toHaveLength(1);

  await leaveByOneClick(second.headers);
  expect(await isReader(ilse.id)).toBe(false);
  await leaveByThePage(news, maren.id);
});

/** Three who said yes to the newsletter. */
async function makeReaders() {
  const readers = [
    await makeAdvocate(db),
    await makeAdvocate(db, { name: 'Ilse Brandt' }),
    await makeAdvocate(db, { name: 'Tomasz Wilk' }),
  ] as const;
  for (const { id } of readers) await consent(db, id);
  return readers;
}

const letterBeside = ({ page }: Pick<Window, 'page'>) => page.frameLocator('iframe[title="The letter"]');

async function write({ page, look }: Window) {
  await page.goto('/newsletter');
  // The calendar may have been quicker.
  await page.getByRole('button', { name: /Draft the next issue|Go on with issue/ }).click();
  await page.getByRole('link', { name: /^Subject and greeting/ }).click();
  await page.getByRole('textbox', { name: 'Subject' }).fill(SUBJECT);
  await page.getByRole('textbox', { name: 'After the greeting' }).fill('Two things are open, both **small**.');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Kept.').waitFor();
  await page.getByRole('link', { name: 'Add a block' }).click();
  await page.getByRole('textbox', { name: 'Heading' }).fill('From the workshop');
  await page.getByRole('textbox', { name: 'Text' }).fill('**Backfills** run at night now:\n\n- faster\n- quieter');
  await page.getByRole('textbox', { name: 'Button says' }).fill('See your board');
  await page.getByRole('textbox', { name: 'Button leads to' }).fill(`${site.url}/board`);
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('button', { name: 'Move up: From the workshop' }).click();
  await page.getByText('Moved up.').waitFor();
  await letterBeside({ page }).getByText('From the workshop').first().waitFor();
  await look('issue', { narrow: true, dark: true });
}

/** As an advocate who is looked for by name: narrow and dark, and as text. */
async function preview({ page, look }: Window) {
  const letter = letterBeside({ page });
  await page.getByRole('searchbox', { name: 'Find by name' }).fill('Ilse');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await letter.getByText(/Ilse/).first().waitFor();
  await page.getByRole('link', { name: 'Phone' }).click();
  await page.waitForURL(/view=phone/);
  await page.getByRole('link', { name: 'Dark', exact: true }).click();
  await page.waitForURL(/look=dark/);
  await letter.getByText('From the workshop').first().waitFor();
  await look('issue-preview-phone-dark', { narrow: true });
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await letter.getByText('FROM THE WORKSHOP').waitFor();
}

async function schedule({ page, look }: Window): Promise<string> {
  await page.getByRole('button', { name: /^Schedule for/ }).click();
  await page.getByText(/Scheduled by .*: it goes out by itself/).waitFor();
  await look('issue-scheduled', { narrow: true });
  return /newsletter\/(\w+)/.exec(page.url())?.[1] ?? '';
}

/** The next draft, scheduled as it wrote itself. */
async function scheduleNext({ page }: Window) {
  const next = await db.issue.findFirstOrThrow({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
  await page.goto(`/newsletter/${next.id}`);
  await page.getByRole('button', { name: /^Schedule for/ }).click();
  await page.getByText(/Scheduled by .*: it goes out by itself/).waitFor();
  return db.issue.findUniqueOrThrow({ where: { id: next.id } });
}

/** The slot is moved to this moment, and the calendar ticks: nobody waits for a Tuesday. */
async function theSlotComes(issueId: string) {
  await db.issue.update({ where: { id: issueId }, data: { plannedAt: systemNow() } });
  await db.$transaction((tx) => enqueue(tx, openSlotsJob, {}));
  const status = async () => (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).status;
  await expect.poll(status, { timeout: seconds(60), interval: 200 }).toBe('SENT');
}

/** The letter that the provider took for an address. */
async function letterTo(email: string, subject: string) {
  const find = () => provider.ledger().findLast((row) => row.to === email && row.subject.includes(subject));
  await expect.poll(find, { timeout: seconds(30), interval: 100 }).toBeDefined();
  return find()!;
}

/** Signed events of every letter, out of order and twice; whoever is not named had theirs delivered. */
async function tellOf(fates: Parameters<typeof provider.tell>[0]['fates']) {
  const target = `${site.url}/hooks/resend`;
  const secret = testEnvironment.RESEND_WEBHOOK_SECRETS;
  const told = await provider.tell({ target, secret, fates, order: 'shuffled', seed: 3, repeats: 2 });
  expect(told.filter(({ statuses }) => statuses.join() !== '200')).toEqual([]);
}

async function claimByLetter({ page }: Window, url: string) {
  await page.goto(url);
  await page.getByRole('heading', { name: 'Two sentences on backfills' }).waitFor();
  await page.getByRole('button', { name: 'Claim this' }).click();
  await page.getByRole('textbox', { name: 'Your text' }).fill('Backfills took us an afternoon.');
  await page.getByRole('checkbox', { name: /Publish it/ }).check();
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await page.getByText('is with us now').waitFor();
}

async function approve({ page }: Window) {
  await page.goto('/review');
  await page
    .getByRole('link', { name: /Two sentences on backfills/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText(/It counts/).waitFor();
}

async function recordOutcome({ page }: Window, advocateId: string) {
  const favour = await db.favour.findFirstOrThrow({ where: { advocateId } });
  await page.goto(`/favours/${favour.id}/outcomes`);
  await page.getByRole('radio', { name: /Qualified leads/ }).check();
  await page.getByLabel('How many people').fill('14');
  await page.getByRole('button', { name: 'Record the outcome' }).click();
  await page.getByText(/Maren hears of it/).waitFor();
}

const wordsOf = (twin: string) => twin.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** Where the button of a card leads: our own address, by the opportunity's key. */
const hrefIn = (html: string, key: string) => new RegExp(`href="([^"]*/r/[^"]*/${key})"`).exec(html)?.[1] ?? '';

/** The letter as a mail program shows it on a desk and on a phone. */
async function picturesOf(html: string, name: string) {
  for (const width of [600, 360]) {
    const { page } = await openWindow({ viewport: { width, height: 900 } });
    await page.setContent(html, { waitUntil: 'load' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await picture(page, `${name}-letter-${width}`);
    await page.close();
  }
}

/** As a mail program does: no cookie, no origin, no page (RFC 8058). */
async function leaveByOneClick(headers: Record<string, string>) {
  const url = /<(http[^>]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  expect(url.startsWith(site.url)).toBe(true);
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect([answer.status, answer.redirected, answer.headers.get('set-cookie')]).toEqual([200, false, null]);
}

/** Opening the page changes nothing, its button does; the letter stays to be read in a browser. */
async function leaveByThePage(letter: { text: string }, advocateId: string) {
  const { page, look } = await openWindow({ javaScriptEnabled: false });
  await page.goto(linkIn(letter, '/unsubscribe/'));
  expect(await isReader(advocateId)).toBe(true);
  await look('unsubscribe', { narrow: true, dark: true });
  await page.getByRole('button', { name: 'Leave the newsletter' }).click();
  await page.getByRole('heading', { name: 'You have left the newsletter' }).waitFor();
  expect(await isReader(advocateId)).toBe(false);
  await page.goto(linkIn(letter, '/letters/'));
  await page.getByText('people asked for more').first().waitFor();
  await look('letter-in-browser');
}

const isReader = async (advocateId: string) =>
  (await db.consent.count({ where: { advocateId, scope: 'NEWSLETTER', withdrawnAt: null } })) === 1;
