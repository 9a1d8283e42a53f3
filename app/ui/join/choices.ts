import type { Hope } from '~/domain/advocates/advocate-type';
import type { ThanksPreference } from '~/generated/prisma/enums';

type Choice<T> = { value: T; label: string; hint: string };

/** "I would most like to …" */
export const hopeChoices: Choice<Hope>[] = [
  { value: 'TEACH', label: 'Teach and learn', hint: 'Discussions and tips with people in my field' },
  { value: 'HONEST_VIEW', label: 'Give my honest view', hint: 'Feedback and expertise, on the record' },
  { value: 'CAREER', label: 'Grow my career', hint: 'Talks on topics I choose, and awards' },
  { value: 'BUILD', label: 'Build things together', hint: 'Roadmap sessions and projects' },
];

/** "The thanks I would value most" */
export const thanksChoices: Choice<ThanksPreference>[] = [
  { value: 'STAGE', label: 'A stage', hint: 'An audience, or content nobody else has' },
  { value: 'EARLY_ACCESS', label: 'Early access', hint: 'To what we build next' },
  { value: 'LETTER', label: 'A letter', hint: 'From the person I helped' },
  { value: 'GIFT', label: 'A small gift', hint: 'Or a donation in my name' },
];
