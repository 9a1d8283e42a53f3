import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-meetings.ts`. */
export const meetings = {
  'meeting-update': {
    label: 'R-214 · Reference call for Parcelway',
    headline: 'It is set: Tomasz Wilk and Parcelway, Tue 10 Mar, 15:00 in London',
    summary: 'The invitation for your calendar is attached.',
    facts: [
      { label: 'When', text: 'Tue 10 Mar, 15:00 in London; 16:00 in Amsterdam' },
      { label: 'How long', text: '25 minutes' },
      { label: 'Video', text: 'https://meet.northbeam.example/214' },
    ],
    action: 'See the call',
    actionUrl: `${SITE}/meetings/mtg_12`,
  },
  'meeting-briefing': {
    label: 'R-214 · Reference call for Parcelway',
    headline: 'Tomorrow: Tomasz Wilk and Parcelway',
    facts: [{ label: 'When', text: 'Tue 10 Mar, 15:00 in London; 16:00 in Amsterdam' }],
    paragraphs: [
      {
        text: 'They plan nine depots by spreadsheet and wonder whether a change is worth the upheaval. They will ask:',
        items: [],
      },
      { text: '', items: ['What was the first month like?', 'How did the drivers take it?'] },
    ],
    action: 'See the call',
    actionUrl: `${SITE}/calls/mtg_12`,
  },
} satisfies { [Name in 'meeting-update' | 'meeting-briefing']: PropsOf<Name> };
