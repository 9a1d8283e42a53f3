import type { SignalSource } from '~/domain/signals/catalogue';

/** Sources as people choose them. */
export const sourceNames: Record<SignalSource, string> = {
  usage: 'Product usage: actions a seat',
  'active-users': 'Product usage: seats in use',
  feature: 'A feature new to them',
  goal: 'A goal noted as achieved',
  expansion: 'An upsell or a larger plan',
  renewal: 'A renewal',
  certification: 'Certifications',
  event: 'Events attended',
  survey: 'Survey: NPS or CSAT',
  support: 'Support tickets solved',
};

const none = 'Says nothing here: one such fact is enough. Leave it at 0.';

/** What the threshold of each source counts. */
export const thresholdWords: Record<SignalSource, string> = {
  usage: 'Actions in 30 days for each seat.',
  'active-users': 'Share of the seats in use in 30 days, in %.',
  feature: 'People who use a feature that was first used within a year.',
  goal: none,
  expansion: none,
  renewal: none,
  certification: 'Certifications at the account, of whatever age; the newest counts.',
  event: 'Events attended within 400 days; the newest counts.',
  survey: 'NPS from 0 to 10; a CSAT counts from half of it. Of each person the latest answer counts.',
  support: 'Tickets solved in 90 days, with none escalated.',
};
