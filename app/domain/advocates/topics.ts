// rules M4: each kind of letter that is not essential has its own switch. Leaving one leaves neither the others nor the
// programme.
import { consents } from './consents';

export const topicNames = ['newsletter', 'opportunity-alerts', 'impact-notes'] as const;
export type Topic = (typeof topicNames)[number];

type Words = {
  name: string;
  /** what comes while it is on */
  hint: string;
  leave: { question: string; button: string; done: string; staysOn: string };
};

const PROGRAMME_STAYS = 'what you claimed, what you are asked and thanked for goes on.';

/** What is said of each switch, on the page of preferences and where it is left. */
export const topics: Record<Topic, Words> = {
  newsletter: {
    name: 'Newsletter',
    hint: `Twice a month. ${consents.NEWSLETTER.hint}`,
    leave: {
      question: 'Leave the newsletter?',
      button: 'Leave the newsletter',
      done: 'You have left the newsletter',
      staysOn: `No further issue comes to you. You stay in the programme: ${PROGRAMME_STAYS}`,
    },
  },
  'opportunity-alerts': {
    name: 'New opportunities',
    hint: 'A letter when a new one fits you, at most once a week. Otherwise you find it on the board and in the newsletter.',
    leave: {
      question: 'No more letters about new opportunities?',
      button: 'Stop these letters',
      done: 'No more letters about new opportunities',
      staysOn: 'You find them on the board and, if you get it, in the newsletter. The rest goes on.',
    },
  },
  'impact-notes': {
    name: 'What your favours led to',
    hint: 'A letter when something came of a favour of yours, at most one a week. It never asks for anything.',
    leave: {
      question: 'No more letters on what your favours led to?',
      button: 'Stop these letters',
      done: 'No more letters on what your favours led to',
      staysOn: 'You find it on your own page whenever you like. The rest goes on.',
    },
  },
};

/** The topic of an address, or null. */
export const topicOf = (text: string): Topic | null => topicNames.find((name) => name === text) ?? null;
