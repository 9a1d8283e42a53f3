import { Audience } from '~/domain/opportunities/audience';
import { fixedBlocks } from '~/domain/newsletter/block-order';
import type { Blocks } from '~/domain/newsletter/blocks';
import type { IssueOpportunity } from '~/domain/newsletter/opportunity-block';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { NOW } from './clock';
import { makeStaff } from './people';

/** An open quote as an issue shows it. */
export const issueOpportunity = (fields: Partial<IssueOpportunity> = {}): IssueOpportunity => ({
  id: 'opp_quote',
  slug: 'quote',
  activity: 'QUOTE',
  status: 'OPEN',
  title: 'Two sentences on backfills',
  summary: 'In your words, good or mixed.',
  minutes: 10,
  places: null,
  taken: 0,
  topics: [],
  thanks: 'A letter from the engineer',
  thanksKind: 'LETTER',
  publishedAt: NOW,
  claimBy: null,
  handInBy: null,
  audience: Audience.parse({}),
  incentive: null,
  incentiveAmount: null,
  disclosure: null,
  platform: null,
  policy: null,
  ...fields,
});

/** Blocks with everything switched off but the greeting. */
export const blocks = (fields: Partial<Blocks> = {}): Blocks => ({
  introduction: 'Here is what is open.',
  order: [...fixedBlocks],
  free: [],
  impact: { isOn: true },
  opportunities: { isOn: true, ids: [] },
  incentive: { isOn: false, id: null, disclosure: '' },
  thanks: { isOn: false, favourIds: [] },
  review: { isOn: false, id: null },
  community: { isOn: false, title: '', events: [], url: '' },
  feedback: { isOn: false, items: [], url: '' },
  ...fields,
});

/** A manager of a company that may send: postal address and sender are set. */
export async function makeSendingCompany(db: Db) {
  const { id: personId, name, email } = await makeStaff(db);
  const by = { personId, name };
  const settings = {
    companyName: 'Northbeam',
    postalAddress: '18 Lantern Yard, Harbourgate NB1 4EX',
    senderName: 'Priya at Northbeam',
    senderEmail: 'priya@northbeam.example',
    contactEmail: 'advocates@northbeam.example',
  };
  await db.$transaction((tx) => writeSettings(tx, settings, by, NOW));
  return { by, email };
}

/** Gives an advocate's yes to a consent. */
export const consent = (
  db: Db,
  advocateId: string,
  scope: Prisma.ConsentUncheckedCreateInput['scope'] = 'NEWSLETTER',
) =>
  db.consent.create({
    data: { id: newId('cst'), advocateId, scope, wording: 'yes', grantedAt: addTime(NOW, -days(90)) },
  });
