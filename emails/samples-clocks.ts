import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-clocks.ts`. */
export const clocks = {
  'request-clock': {
    requestLabel: 'R-214',
    title: 'Reference call for Parcelway',
    headline: 'First answer due in 1 h 20 min',
    summary: 'Nobody has answered it yet. 1 h 20 min of business time are left.',
    facts: [
      { label: 'Due', text: 'Tue 3 Mar 2026, 12:00 GMT' },
      { label: 'Asked by', text: 'Callum Reid (Sales)' },
      { label: 'Looked after by', text: 'nobody yet' },
    ],
    actionUrl: `${SITE}/requests/214`,
  },
  'request-message': {
    requestLabel: 'R-214 · Reference call for Parcelway',
    headline: 'Ruth Adeyemi asks you something',
    paragraphs: [{ text: 'Do they need somebody with night routes?' }, { text: 'Then I would ask Hanna first.' }],
    summary: 'The clocks stand still until you answer.',
    action: 'Answer',
    actionUrl: `${SITE}/requests/214`,
  },
} satisfies { [Name in 'request-clock' | 'request-message']: PropsOf<Name> };
