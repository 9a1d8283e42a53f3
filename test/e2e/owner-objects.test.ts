import { expect, it } from 'vitest';
import { systemNow } from '~/platform/time';
import { makeAsking } from '#test/support/asking';
import { linkIn, startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';

const { db, openWindow, letterTo } = await startJourney();

it('an owner objects by the link of their letter, the next owner agrees, and only then somebody is asked', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 2, now: systemNow() });
  await makeStaff(db, { role: 'ADMIN' });
  const second = await makeStaff(db, { name: 'Dario Conti', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' });
  await db.account.update({
    where: { id: made.advocates[1]!.contact.accountId! },
    data: { ownerId: second.id },
  });
  const [owner, requester] = [
    await db.person.findUniqueOrThrow({ where: { id: made.owner.personId } }),
    await db.person.findUniqueOrThrow({ where: { id: made.request.requesterId } }),
  ];

  const office = await openWindow({ personId: made.manager.personId });
  await office.page.goto(`/requests/${made.request.number}`);
  await office.look('request-asking', { narrow: true, dark: true });
  await office.page.getByRole('button', { name: 'Ask in this order' }).click();
  await office.page.getByText(/somebody has to agree first/).waitFor();
  await office.look('request-waiting-for-owner', { narrow: true, dark: true });

  const link = linkIn(await letterTo(owner.email, /May we ask/), '/approvals/');
  const { page, look } = await openWindow({ javaScriptEnabled: false });
  await page.goto(link);
  await page.getByRole('heading', { name: /May we ask Maren/ }).waitFor();
  await look('approval', { narrow: true, dark: true });
  await page.locator('summary', { hasText: 'No, not now' }).click();
  await page.getByRole('button', { name: /No, do not ask Maren/ }).click();
  await page.getByRole('alert').getByText('Say why in a sentence').waitFor();
  await page.getByLabel('Why not?').fill('They are in the middle of their renewal.');
  await page.getByRole('button', { name: /No, do not ask Maren/ }).click();
  await page.getByText('The answer was no').waitFor();
  await look('approval-answered');
  await letterTo(requester.email, /An account owner said no/);

  const other = await openWindow({ personId: second.id });
  await other.page.goto('/approvals');
  await other.look('approvals', { narrow: true, dark: true });
  await other.page.getByRole('link', { name: /Answer about/ }).click();
  await other.page.getByRole('button', { name: 'Yes, ask Maren' }).click();
  await other.page.getByText('Thank you. They are asked now.').waitFor();

  await letterTo(made.advocates[1]!.person.email, /Would you talk to/);
  await office.page.goto(`/requests/${made.request.number}`);
  await office.page.getByText('asked, no answer yet').waitFor();
  await office.look('request-in-order', { narrow: true });
  expect(await db.ask.findMany({ where: { requestId: made.request.id }, select: { advocateId: true } })).toEqual([
    { advocateId: made.advocates[1]!.id },
  ]);
});
