// architecture.md, "One events table": what happened at moments, after the actor's name.
import type { z } from 'zod';
import type { momentEvents } from './events';
import { isOffer, offers } from './offers';

type Sentences = { [K in keyof typeof momentEvents]: (data: z.infer<(typeof momentEvents)[K]>) => string };

const quoted = (text: string) => `“${text}”`;
const offered = (offer: string) => (isOffer(offer) ? offers[offer].short : offer);

export const momentSentences: Sentences = {
  'moment.fired': ({ name }) => `saw the moment ${quoted(name)}`,
  'moment.changed': ({ name, fields }) => `changed the moment ${quoted(name)}: ${fields.join(', ') || 'nothing'}`,
  'suggestion.accepted': ({ name, offer }) => `accepted what ${quoted(name)} suggested: ${offered(offer)}`,
  'suggestion.snoozed': ({ name, until }) => `put off what ${quoted(name)} suggested until ${until}`,
  'suggestion.dismissed': ({ name }) => `dismissed what ${quoted(name)} suggested`,
  'suggestion.passed': ({ name }) => `let what ${quoted(name)} suggested pass`,
  'help-task.opened': ({ title, stop }) => `opened the help task ${quoted(title)} (${stop.toLowerCase()})`,
  'help-task.closed': ({ title }) => `closed the help task ${quoted(title)}`,
};
