import { expect, it } from 'vitest';
import { findNewsletterSwitch } from '~/domain/newsletter/switch.server';
import { switchNewsletter } from '~/domain/newsletter/switch-newsletter.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent } from '#test/support/issues';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('leaves and returns, each once with its events, and a return is a new yes', async () => {
  const { id } = await makeAdvocate(db);
  await consent(db, id);
  const token = unsubscribeToken(id);
  for (const isOn of [false, false, true, true]) await switchNewsletter(db, { token, isOn }, NOW);
  expect(await findNewsletterSwitch(db, token)).toEqual({ isOn: true });
  const kinds = (await db.auditEvent.findMany({ where: { advocateId: id }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  );
  expect(kinds.sort()).toEqual(['consent.given', 'consent.withdrawn', 'newsletter.joined', 'newsletter.left']);
  expect(await db.consent.count({ where: { advocateId: id } })).toBe(2);
});

it('opens to no other token, and not for who left the programme', async () => {
  const { id } = await makeAdvocate(db, { leftAt: NOW });
  for (const token of ['x', 'x.y', `${id}.wrong`, unsubscribeToken(id), unsubscribeToken('adv_x')]) {
    expect(await switchNewsletter(db, { token, isOn: true }, NOW)).toEqual({ ok: false, reason: 'unknown-link' });
    expect(await findNewsletterSwitch(db, token)).toBeNull();
  }
});
