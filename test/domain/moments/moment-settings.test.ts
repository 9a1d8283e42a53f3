import { expect, it } from 'vitest';
import { canBeAutomatic, momentSettings } from '~/domain/moments/moment-settings';
import { moments } from '~/domain/moments/moments';
import { NOW } from '#test/support/clock';

const row = { isOn: true, isAutomatic: true, delayDays: null, words: null, updatedAt: NOW };

it('is on, by hand, with its own delay and words, until somebody changes it', () => {
  const settings = momentSettings([
    { ...row, number: 16, isOn: false, delayDays: 5, words: 'Hello.', isAutomatic: false },
  ]);
  expect(settings.size).toBe(19);
  expect(settings.get(16)).toEqual({ isOn: false, isAutomatic: false, delayDays: 5, words: 'Hello.', changedAt: NOW });
  expect(settings.get(12)).toMatchObject({ isOn: true, isAutomatic: false, delayDays: 1, changedAt: null });
  expect(settings.get(12)?.words).toContain('answering our survey');
  expect(settings.get(13)).toMatchObject({ isOn: true, delayDays: 0, words: '' });
});

it('is automatic only where joining is offered, whatever is stored', () => {
  expect(moments.filter(canBeAutomatic).map(({ number }) => number)).toEqual([4, 5, 8, 12, 18]);
  const settings = momentSettings([
    { ...row, number: 16 },
    { ...row, number: 12 },
  ]);
  expect([settings.get(16)?.isAutomatic, settings.get(12)?.isAutomatic]).toEqual([false, true]);
});
