// product.md §4: what the settings of an SOP are called, in its editor, on the page people read, and in lists of changes.
import type { Helper } from '~/generated/prisma/enums';
import type { assetMatches, channels, escalations, FormField, Kind, silences, Tier } from './sop';

export const fieldWords: Record<FormField, string> = {
  deal: 'the deal',
  need: 'the need',
  questions: 'what they will ask',
  neededBy: 'the date',
  wanted: 'how many people',
  persona: 'who will join',
  products: 'products',
  region: 'the region',
  language: 'the language',
  competitors: 'who competes with the buyer',
  topics: 'topics',
  assetsTried: 'what you have shown already',
};

/** How a request comes in, as the end of "You submit …". */
export const channelWords: Record<(typeof channels)[number], string> = {
  form: 'on the form in Flywheel',
  crm: 'from the deal in the CRM',
  chat: 'with /reference in chat',
  email: 'by mail to your advocacy manager',
};

/** Who asks and who agrees, as the end of a line that begins with the kind. */
export const modeWords: Record<Kind['mode'], string> = {
  managed: 'we ask for you',
  'managed, owner agrees': 'we ask for you, once the owner of the account agrees',
  'self-serve with notice': 'you choose and ask yourself; managers are told',
  'self-serve with approval': 'you choose; a manager approves, then it is asked',
};

export const matchWords: Record<(typeof assetMatches)[number], string> = {
  industry: 'industry',
  size: 'size',
  competitor: 'competitor',
};

export const silenceWords: Record<(typeof silences)[number], string> = {
  'manager decides': 'a manager decides',
  'counts as yes': 'it counts as a yes',
};

export const escalationWords: Record<(typeof escalations)[number], string> = {
  managers: 'the managers',
  admins: 'the admins',
};

export const helperWords: Record<Helper, string> = { ADVOCATE: 'customer', PRODUCT_ADVOCATE: 'product advocate' };

export const tierNames: Record<Tier, string> = { 1: 'Asset', 2: 'Written or recorded', 3: 'Live person' };

/** What people must, may or need not answer. */
export const whenWords = { must: 'must', 'if live': 'if live', may: 'may', '': 'not asked' } as const;
