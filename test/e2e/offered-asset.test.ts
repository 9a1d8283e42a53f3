import { expect, it } from 'vitest';
import { systemNow } from '~/platform/time';
import { linkIn, startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeRequest, makeRequester } from '#test/support/requests-data';

const { db, openWindow, letterTo } = await startJourney();

it('an asset is offered later: one is not enough, by the page; another is, by the letter and without a script', async () => {
  const marcus = await makeRequester(db, { name: 'Marcus Hale' });
  const priya = await makeStaff(db, { name: 'Priya Raman', role: 'ADMIN' });
  const { number } = await makeRequest(db, { by: marcus }, systemNow());
  await makeAsset(db, { title: 'A winter cutover in four sites' });
  await makeAsset(db, { title: 'Beds planned by the ward' });
  const { email } = await db.person.findUniqueOrThrow({ where: { id: marcus.personId } });

  const office = await openWindow({ personId: priya.id });
  const offer = async (title: RegExp) => {
    await office.page.goto(`/requests/${number}`);
    await office.page.getByRole('link', { name: 'Offer an asset' }).click();
    const option = office.page.getByRole('option', { name: title });
    await office.page.getByLabel('Asset', { exact: true }).selectOption((await option.getAttribute('value')) ?? '');
    await office.page.getByRole('button', { name: /Offer an asset/ }).click();
    await office.page.getByText('Waits for an answer').waitFor();
  };
  await offer(/Beds planned/);
  await office.look('request-offered', { narrow: true, dark: true });

  const sales = await openWindow({ personId: marcus.personId });
  await sales.page.goto(`/requests/${number}`);
  await sales.page.getByRole('heading', { name: 'Is this enough?' }).waitFor();
  await sales.look('request-offered-requester', { narrow: true, dark: true });
  await sales.page.locator('summary', { hasText: 'Not enough' }).click();
  await sales.page.getByLabel('Because').fill('They plan lorries, not beds.');
  await sales.page.getByRole('button', { name: 'Not enough, look further' }).click();
  await sales.page.getByText('Noted. We look further.').waitFor();
  await letterTo(priya.email, /Marcus Hale wrote to you/);

  const since = systemNow();
  await offer(/A winter cutover/);
  const phone = await openWindow({ javaScriptEnabled: false });
  const letter = await letterTo(email, /Priya Raman offers you an asset/, since);
  await phone.page.goto(linkIn(letter, `/requests/${number}/offers/`));
  await phone.look('offered-asset', { narrow: true, dark: true });
  await phone.page.getByRole('button', { name: 'This was enough' }).click();
  await phone.page.getByText('You said that it was enough.').waitFor();
  await phone.look('offered-asset-answered', { narrow: true });
  expect(await db.request.findUnique({ where: { number } })).toMatchObject({ closedAs: 'FULFILLED_BY_ASSET' });
  await sales.page.reload();
  await sales.page.getByText('“A winter cutover in four sites” was enough.').first().waitFor();
  await sales.look('request-answered-by-offer', { narrow: true });
});
