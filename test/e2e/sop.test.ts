import { expect, it } from 'vitest';
import { systemNow } from '~/platform/time';
import { linkIn, startJourney } from '#test/support/journey';
import { makeStaff } from '#test/support/people';
import { installSops } from '#test/support/sops';

const { db, openWindow, letterTo } = await startJourney();
await installSops(db, systemNow());
await makeStaff(db, { role: 'ADMIN' });

it('an SOP is drafted, replayed, compared, agreed on and published, and the form of the next request follows it', async () => {
  const priya = await makeStaff(db, { name: 'Priya Raman' });
  const helen = await makeStaff(db, { name: 'Helen Strand', role: 'REQUESTER', team: 'SALES' });
  const office = await openWindow({ personId: priya.id });
  const { page } = office;

  await page.goto('/sops/sales/edit');
  const hint = 'Name the risk that they fear most.';
  await page.getByLabel('Hint for the need').fill(hint);
  await page.getByLabel('Tier 3: first answer, business hours').fill('4');
  // The page people read changes as it is typed.
  await page.locator('ins', { hasText: '4' }).waitFor();
  await office.look('sop-edit', { dark: true });
  await page.getByRole('button', { name: 'Save', exact: false }).last().click();
  await page.getByText('Version 2 is saved as a draft.').waitFor();

  await page.goto('/sops/sales/replay');
  await page.getByRole('heading', { name: 'If version 2 had applied last quarter' }).waitFor();
  await page.goto('/sops/sales/compare?from=1&to=2');
  await page.getByText(hint).waitFor();
  await office.look('sop-compare', { narrow: true });

  await page.goto('/sops/sales/agreement');
  await page.getByLabel('Helen Strand').check();
  await page.getByRole('button', { name: 'Send to Sales to agree' }).click();
  await page.getByText('Helen Strand got a letter.').waitFor();
  const desk = await openWindow({ personId: helen.id });
  await desk.page.goto(linkIn(await letterTo(helen.email, /Would Sales work like this/), '/sops/'));
  await desk.page.getByRole('radio', { name: /I agree/ }).check();
  await desk.look('sop-agree', { narrow: true });
  await desk.page.getByRole('button', { name: 'Answer' }).click();
  await desk.page.getByText('Whoever asked you knows.').waitFor();
  await letterTo(priya.email, /Helen Strand agrees/);

  await page.goto('/sops/sales/publish');
  await page.getByText('Sales has read it.').waitFor();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Why').fill('Sales asked for a quicker first answer.');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Version 2 is in force.').waitFor();

  await desk.page.goto('/requests/new');
  await desk.page.getByText(hint).waitFor();
  await desk.page.goto('/sops/sales');
  await desk.page.getByText('Sales asked for a quicker first answer.').waitFor();
  await desk.look('sop', { narrow: true, dark: true });
  const events = await db.auditEvent.findMany({ where: { kind: { startsWith: 'sop.' } }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind).slice(-4)).toEqual(['sop.drafted', 'sop.sent', 'sop.agreed', 'sop.published']);
});
