import { expect, it } from 'vitest';
import { timeZoneField } from '~/domain/settings/time-zone-field';

it.each([
  ['Europe/London', true],
  ['Asia/Kolkata', true],
  ['Mars/Olympus', false],
  ['', false],
])('%s', (zone, isOne) => expect(timeZoneField.safeParse(zone).success).toBe(isOne));
