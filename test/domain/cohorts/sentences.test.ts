import { expect, it } from 'vitest';
import { sentence } from '~/domain/audit/sentence';

const cohort = { cohortId: 'coh_1', cohort: 'Spring' };

it.each([
  [
    'contact.invited',
    { ...cohort, invitationId: 'civ_1', contactId: 'con_1', name: 'Hanna Brandt' },
    'invited Hanna Brandt to join, in the cohort “Spring”',
  ],
  [
    'contact.reminded',
    { ...cohort, invitationId: 'civ_1', name: 'Hanna Brandt', number: 2 },
    'sent Hanna Brandt reminder 2 of the cohort “Spring”',
  ],
  ['invitations.declined', { invitationId: 'civ_1', how: 'page' }, 'asked not to be invited again'],
  [
    'invitations.declined',
    { invitationId: 'civ_1', how: 'one-click' },
    'asked not to be invited again, in the mail program',
  ],
  ['nomination.lapsed', { nominationId: 'nom_1', name: 'Leila Osei' }, 'let the nomination of Leila Osei lapse'],
])('%s', (kind, data, expected) => {
  expect(sentence(kind, data)).toBe(expected);
});
