// rules.md G1: consents are separate, unticked, per use, and not a condition of joining. The wording somebody said yes to
// is kept with their yes.
import { ConsentScope } from '~/generated/prisma/enums';

export const consentScopes = Object.values(ConsentScope);

type Wording = { question: string; hint: string; short: string };

/** What is asked, word for word; `short` names it in a sentence: "gave consent to the newsletter". */
export const consents: Record<ConsentScope, Wording> = {
  NEWSLETTER: {
    question: 'Send you the newsletter, twice a month?',
    hint: 'New opportunities, and what your own favours led to.',
    short: 'the newsletter',
  },
  PERSONAL_MATCHING: {
    question: 'Use your goals and likes to suggest opportunities?',
    hint: 'Otherwise they are only read by the people who run the programme.',
    short: 'using goals and likes for suggestions',
  },
  PUBLIC_NAME: {
    question: 'Show your name and role on our public pages, and when we thank you by name?',
    hint: 'The name of your account appears only if the account agrees too.',
    short: 'showing their name and role in public',
  },
  SURPRISE_POST: {
    question: 'Post you something now and then, by surprise?',
    hint: 'We would ask for an address first.',
    short: 'surprises by post',
  },
  OPPORTUNITY_ALERTS: {
    question: 'Write to you when a new opportunity fits you, at most once a week?',
    hint: 'Otherwise you find it on the board and in the newsletter.',
    short: 'letters about new opportunities',
  },
};
