// architecture.md, "One events table": the events of meetings in words.
import type { z } from 'zod';
import type { meetingEvents } from './events';

type Kinds = typeof meetingEvents;
type Sentences = { [K in keyof Kinds]: (data: z.infer<Kinds[K]>) => string };

const call = ({ number, title }: { number: number; title: string }) => `the call for request R-${number}, “${title}”`;
const at = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

/** What each event says after its actor's name. */
export const meetingSentences: Sentences = {
  'meeting.times-offered': (data) => `offered ${data.times} times for ${call(data)}`,
  'meeting.scheduled': (data) => `${data.sequence ? 'moved' : 'set'} ${call(data)} to ${at(data.startsAt)}`,
  'meeting.prepared': (data) => `changed ${data.fields.join(', ') || 'nothing'} of ${call(data)}`,
  'meeting.guest-added': (data) => `added request R-${data.guestNumber} to ${call(data)}`,
  'meeting.cancelled': (data) => `cancelled ${call(data)}`,
  'meeting.held': (data) => `noted that ${call(data)} took place`,
  'meeting.no-show': (data) =>
    `noted that ${data.side === 'HELPER' ? 'the helper' : 'the buyer'} did not come to ${call(data)}`,
  'meeting.survey-answered': (data) => `said how ${call(data)} went`,
  'product-advocate.saved': ({ name, weeklyCap }) =>
    `wrote down ${name} as a product advocate, ${weeklyCap} calls a week`,
  'product-advocate.asked': (data) => `asked ${data.name} to join ${call(data)}`,
  'deal.joined': ({ isFirst, ...data }) =>
    `joined a deal by ${call(data)}${isFirst ? ', the first product advocate in it' : ''}`,
};
