import { expect, it } from 'vitest';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { systemNow } from '~/platform/time';
import { makePiece } from '#test/support/assets';
import { startJourney } from '#test/support/journey';
import { makeLibrary } from '#test/support/library';
import { makeStaff } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db, site, openWindow } = await startJourney();
await db.$transaction((tx) => installDefaultSops(tx, systemNow()));
await makeLibrary(db);
await makeDeal(db, { competitor: 'Stowline', region: 'UK' });
const manager = await makeStaff(db, { name: 'Priya Raman' });
await makeStaff(db, { role: 'ADMIN' });

const seller = (name: string) => makeStaff(db, { name, role: 'REQUESTER', team: 'SALES' });
type Window = Awaited<ReturnType<typeof openWindow>>;

it('a seller finds the answer while typing, sends a link, and closes the request', async () => {
  const { id: personId } = await seller('Marcus Hale');
  const { page, look } = await openWindow({ personId });
  await page.goto('/requests/new');
  await look('request-new', { narrow: true, dark: true });
  await page
    .getByRole('radio', { name: /Reference call/ })
    .first()
    .check();
  await page.getByRole('searchbox', { name: /Search deals/ }).fill('castelan');
  await page.getByRole('radio', { name: /Castellan Foods, planner/ }).check();
  await page
    .getByRole('textbox', { name: 'The need' })
    .pressSequentially('They plan in spredsheets and fear a cutover.');
  await page.getByRole('link', { name: 'From spreadsheets to one plan' }).waitFor();
  await page.getByText('Same industry: Food.').first().waitFor();
  expect(await page.getByLabel('Also looks at, or competes with').inputValue()).toBe('Stowline');
  await look('request-new-offers', { narrow: true, dark: true });

  await page.reload();
  expect(await page.getByRole('textbox', { name: 'The need' }).inputValue()).toBe(
    'They plan in spredsheets and fear a cutover.',
  );
  await page.getByRole('button', { name: 'Link to send: From spreadsheets to one plan' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to From spreadsheets to one plan' }).inputValue();
  await visit(link);
  await page.getByRole('button', { name: 'This was enough: From spreadsheets to one plan' }).click();
  await page.getByText('Good. It counts as answered.').waitFor();
  await look('request-answered', { narrow: true });
  expect(await db.assetShare.findFirst({ include: { request: true } })).toMatchObject({
    views: 1,
    request: { closedAs: 'FULFILLED_BY_ASSET' },
  });
  expect(await db.requestDraft.count()).toBe(0);
  await takeAway(link);
});

it('without JavaScript the answers are a step before submitting', async () => {
  const { id: personId } = await seller('Ama Boateng');
  const { page, look } = await openWindow({ personId, javaScriptEnabled: false });
  await page.goto('/requests/new');
  await page
    .getByRole('radio', { name: /Reference call/ })
    .first()
    .check();
  await page.getByRole('textbox', { name: 'The need' }).fill('What did the works council want to know?');
  await page.getByRole('searchbox', { name: /Search deals/ }).fill('castelan');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('radio', { name: /Castellan Foods, planner/ }).check();
  await page.getByRole('button', { name: /Look/ }).last().click();
  await page.getByRole('link', { name: 'Agreeing shift rules with the works council' }).waitFor();
  await look('request-new-plain');
  await page.getByRole('button', { name: 'Link to send: Agreeing shift rules with the works council' }).click();
  await page.getByRole('textbox', { name: 'Link to Agreeing shift rules with the works council' }).waitFor();
  await page.getByRole('button', { name: 'This was enough: Agreeing shift rules with the works council' }).click();
  await page.getByText('Good. It counts as answered.').waitFor();
  expect(await db.request.findFirst({ where: { requesterId: personId } })).toMatchObject({
    closedAs: 'FULFILLED_BY_ASSET',
  });
});

it('a manager keeps the library', async () => {
  await makePiece(db, { title: 'An old promise', confirmedOn: new Date('2020-01-31'), ownerId: manager.id });
  const { page, look } = await openWindow({ personId: manager.id });
  await page.goto('/assets');
  await look('assets', { narrow: true, dark: true });
  await page.goto('/assets?q=hospitls');
  await page.getByRole('link', { name: 'Beds planned by the ward' }).waitFor();
  await look('assets-found', { narrow: true });
  await page.getByRole('link', { name: 'Add an asset' }).click();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('QUOTE');
  await page.getByRole('textbox', { name: 'Title' }).fill('One number for the board');
  await page.getByRole('textbox', { name: 'What it shows' }).fill('A managing director on reports that agree.');
  await page.getByRole('textbox', { name: 'Where it is' }).fill('https://northbeam.example/quotes/one-number');
  await look('asset-new', { narrow: true });
  await page.getByRole('button', { name: 'Add it to the library' }).click();
  await page.getByText('It is in the library').waitFor();
  await look('asset', { narrow: true, dark: true });
  await page.goto('/assets?view=confirm');
  await page.getByRole('link', { name: 'An old promise' }).click();
  await page.getByRole('link', { name: 'Look and confirm' }).click();
  await look('asset-still-true', { narrow: true });
  await page.getByRole('button', { name: 'Yes, it is still true' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
});

/** A buyer opens the link in a browser of their own. */
async function visit(link: string) {
  const { page, look } = await openWindow({
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko Firefox/131.0',
  });
  await page.goto(new URL(link).pathname);
  await page.getByRole('link', { name: 'Read the case study' }).waitFor();
  await look('share', { narrow: true, dark: true });
  expect(await page.context().cookies()).toEqual([]);
}

/** The consent ends, and with it the link. */
async function takeAway(link: string) {
  const office: Window = await openWindow({ personId: manager.id });
  const { id } = await db.asset.findFirstOrThrow({ where: { title: 'From spreadsheets to one plan' } });
  await office.page.goto(`/assets/${id}`);
  await office.look('asset-used', { narrow: true });
  await office.page.getByLabel('Why').fill('Their lawyers asked us to.');
  await office.page.getByRole('button', { name: 'Take it away' }).click();
  await office.page.getByText('It was taken away.').waitFor();
  const buyer = await openWindow();
  const answer = await buyer.page.goto(new URL(link, site.url).pathname);
  expect(answer?.status()).toBe(410);
  await buyer.page.getByRole('heading', { name: 'This piece is no longer here' }).waitFor();
  await buyer.look('share-gone', { narrow: true });
}
