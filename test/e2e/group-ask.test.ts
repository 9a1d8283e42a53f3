import { expect, it } from 'vitest';
import { addTime, days, systemNow } from '~/platform/time';
import { makeAsking } from '#test/support/asking';
import { linkIn, startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';

const { db, openWindow, letterTo } = await startJourney();

it('a group is asked at once; the first to accept, without a script, wins, and the others are thanked', async () => {
  const made = await makeAsking(db, { now: systemNow() });
  await makeStaff(db, { role: 'ADMIN' });
  const office = await openWindow({ personId: made.manager.personId });
  await office.page.goto(`/requests/${made.request.number}`);
  await office.page.getByRole('radio', { name: /A group/ }).check();
  await office.page.getByRole('button', { name: 'Ask the group' }).click();
  await office.page.getByText(/are asked now/).waitFor();
  await office.look('request-group', { narrow: true, dark: true });

  const [first, second] = made.advocates.map(({ person }) => person.email);
  const pages = await Promise.all(
    [first!, second!].map(async (email) => {
      const opened = await openWindow({ javaScriptEnabled: false });
      await opened.page.goto(linkIn(await letterTo(email, /Would you talk to/), '/asks/'));
      return opened;
    }),
  );
  const [slow, quick] = pages as [(typeof pages)[0], (typeof pages)[0]];
  await quick.page.getByText('2 others are asked as well').waitFor();
  await quick.look('ask-group', { narrow: true, dark: true });
  await quick.page.getByRole('button', { name: 'Accept and send the times' }).click();
  await quick.page.getByRole('alert').getByText('Offer at least three times').waitFor();
  for (const [index, name] of ['First time', 'Second time', 'Third time'].entries()) {
    const day = addTime(systemNow(), days(index + 3))
      .toISOString()
      .slice(0, 10);
    await quick.page.getByLabel(name).fill(`${day}T10:00`);
  }
  await quick.page.getByRole('button', { name: 'Accept and send the times' }).click();
  await quick.page.getByText('Thank you. They pick one of your times within a day.').waitFor();

  await slow.page.locator('summary', { hasText: 'Not now' }).click();
  await slow.look('ask-not-now', { narrow: true });
  await slow.page.locator('summary', { hasText: 'No, thank you' }).click();
  await slow.look('ask-no', { narrow: true });
  await slow.page.getByRole('button', { name: 'Decline' }).click();
  await slow.page.getByText('This ask was taken back before your answer came').waitFor();
  await slow.look('ask-taken-back');
  await letterTo(first!, /No longer needed, and thank you/);

  const requester = await db.person.findUniqueOrThrow({ where: { id: made.request.requesterId } });
  await letterTo(requester.email, /Maren B said yes/);
  const statuses = await db.ask.findMany({ where: { requestId: made.request.id }, select: { status: true } });
  expect(statuses.map(({ status }) => status).toSorted()).toEqual(['ACCEPTED', 'WITHDRAWN', 'WITHDRAWN']);
});
