// How each event of an advocate reads after its actor's name: app/domain/audit/sentence.ts.
import { consents, consentScopes } from './consents';
import type { advocateEvents } from './events';
import { rungNames, rungs } from './ladder';
import { topics } from './topics';
import { dayText } from '~/platform/time';
import type { z } from 'zod';

type Kind = keyof typeof advocateEvents;
type Sentences = { [K in Kind]: (data: z.infer<(typeof advocateEvents)[K]>) => string };

const day = (text: string) => dayText(new Date(text));
const scopeName = (scope: string) => {
  const known = consentScopes.find((one) => one === scope);
  return known ? consents[known].short : scope;
};
const rungName = (rung: string) => {
  const known = rungs.find((one) => one === rung);
  return known ? rungNames[known].toLowerCase() : rung;
};
const from = (source: string | null) => (source ? ` from ${source}` : '');

const fieldNames: Record<string, string> = {
  jobTitle: 'role',
  city: 'town',
  timeZone: 'time zone',
  expertise: 'topics',
  languages: 'languages',
  formerTools: 'former tools',
};

export const advocateSentences: Sentences = {
  'join.applied': ({ source }) => `filled in the join form${from(source)}`,
  'advocate.joined': ({ source }) => `joined the programme${from(source)}`,
  'advocate.marked-ready': () => 'marked the advocate as ready',
  'advocate.marked-not-ready': ({ reviewOn }) =>
    `marked the advocate as not ready${reviewOn ? `, to look again on ${day(reviewOn)}` : ''}`,
  'rung.opened': ({ rung }) => `opened a rung early: ${rungName(rung)}`,
  'cap.changed': ({ from: before, to }) => `changed the cap from ${before} to ${to} asks a quarter`,
  'asks.paused': ({ until }) => `paused all asks until ${day(until)}`,
  'asks.resumed': ({ pausedUntil }) => `ended a pause that ran until ${day(pausedUntil)}`,
  'profile.confirmed': () => 'confirmed the profile',
  'profile.changed': ({ fields }) =>
    `changed the profile: ${fields.map((field) => fieldNames[field] ?? field).join(', ')}`,
  'consent.given': ({ scope }) => `gave consent to ${scopeName(scope)}`,
  'consent.withdrawn': ({ scope }) => `withdrew consent to ${scopeName(scope)}`,
  'letters.switched-off': ({ topic }) => `switched letters off: “${topics[topic].name}”`,
  'letters.switched-on': ({ topic }) => `switched letters on: “${topics[topic].name}”`,
};
