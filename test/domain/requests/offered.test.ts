import { expect, it } from 'vitest';
import { isUnanswered } from '~/domain/requests/offered';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const LATER = addTime(NOW, hours(1));
const later = { wasEnough: false, notEnough: null, offeredAt: LATER };

it.each([
  ['offered later', later, true],
  ['shown before submitting', { ...later, offeredAt: NOW }, false],
  ['was enough', { ...later, wasEnough: true }, false],
  ['not enough', { ...later, notEnough: 'It is about trams.' }, false],
])('%s', (_name, offer, expected) => expect(isUnanswered(offer, { submittedAt: NOW })).toBe(expected));
