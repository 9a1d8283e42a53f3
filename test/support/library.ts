import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { makePiece } from './assets';

type Fields = Partial<Prisma.AssetUncheckedCreateInput>;
type Piece = [key: string, fields: Fields];

const piece = (key: string, kind: Fields['kind'], title: string, summary: string, more: Fields = {}): Piece => [
  key,
  { kind, title, summary, ...more },
];

/** Thirty pieces as an advocacy team of a planning software has them after two years. */
export const pieces: Piece[] = [
  piece(
    'one-plan',
    'CASE_STUDY',
    'From spreadsheets to one plan',
    'How four chilled sites left their spreadsheets in one winter.',
    { industry: 'Food', topics: ['spreadsheets', 'cutover'], competitor: 'Stowline' },
  ),
  piece(
    'minus-twenty',
    'VIDEO',
    'Planning nights at minus twenty',
    'The night shift of a frozen food warehouse plans its own docks.',
    { industry: 'Food', topics: ['night shift'] },
  ),
  piece(
    'first-winter',
    'RECORDED_CALL',
    'Our first winter, recorded',
    'A supply chain lead answers what broke in the first month after going live.',
    {
      industry: 'Food',
      body: 'We feared the first month. Two label printers failed. Support was there at five in the morning.',
    },
  ),
  piece(
    'hospital',
    'CASE_STUDY',
    'Beds planned by the ward',
    'A group of hospitals lets nurses plan beds themselves.',
    { industry: 'Healthcare', topics: ['rostering'] },
  ),
  piece(
    'audit',
    'WRITTEN_ANSWER',
    'How we passed the security audit',
    'ISO 27001 and SOC 2: what the auditors asked and what we showed.',
    { topics: ['security'], body: 'Encryption at rest, access reviews, penetration tests.' },
  ),
  piece('roi', 'SLIDE', 'Payback in seven months', 'Costs saved by fewer empty runs, with the sums.', {
    topics: ['savings'],
  }),
  piece('sap', 'CASE_STUDY', 'Orders flow in from SAP', 'The integration took nine days and one consultant.', {
    industry: 'Manufacturing',
    topics: ['integration', 'SAP'],
  }),
  piece(
    'training',
    'VIDEO',
    'Two hundred planners trained in a week',
    'How a retailer taught its shops before the launch.',
    { industry: 'Retail', topics: ['training'] },
  ),
  piece(
    'uptime',
    'WRITTEN_ANSWER',
    'Two years without an outage',
    'Availability figures by month, from a parcel carrier.',
    { industry: 'Logistics', topics: ['uptime'] },
  ),
  piece(
    'forecast',
    'CASE_STUDY',
    'Forecasts that bakers believe',
    'Demand forecasting for fresh bread at 90 bakeries.',
    { industry: 'Food', topics: ['forecasting'] },
  ),
  piece(
    'stowline',
    'QUOTE',
    '“We would not go back to Stowline”',
    'An operations director on the first year after the change.',
    { industry: 'Logistics', competitor: 'Stowline', personas: ['Operations director'] },
  ),
  piece('ceo', 'QUOTE', '“The board sees one number”', 'A managing director about reports that agree.', {
    personas: ['Managing director'],
    topics: ['reporting'],
  }),
  piece('drivers', 'VIDEO', 'What drivers say about the app', 'Five drivers, no script, one motorway car park.', {
    industry: 'Logistics',
    topics: ['mobile app'],
  }),
  piece(
    'unions',
    'WRITTEN_ANSWER',
    'Agreeing shift rules with the works council',
    'What a works council wanted to know before it signed.',
    { topics: ['works council'], language: 'en' },
  ),
  piece(
    'betriebsrat',
    'WRITTEN_ANSWER',
    'Schichtregeln mit dem Betriebsrat',
    'Was der Betriebsrat vor der Unterschrift wissen wollte.',
    { language: 'de', topics: ['Betriebsrat'] },
  ),
  piece(
    'small',
    'CASE_STUDY',
    'A family dairy with three planners',
    'Small team, no IT department, live in four weeks.',
    { industry: 'Food', segment: 'Small', topics: ['small team'] },
  ),
  piece(
    'enterprise',
    'CASE_STUDY',
    'Forty depots, one rollout',
    'A national distributor brought all depots over in ten months.',
    { industry: 'Distribution', segment: 'Enterprise', topics: ['rollout'] },
  ),
  piece(
    'pharma',
    'CASE_STUDY',
    'Validated planning for medicines',
    'GxP validation of every change, signed and stored.',
    { industry: 'Pharma', topics: ['validation', 'GxP'] },
  ),
  piece('carbon', 'SLIDE', 'A fifth less carbon a pallet', 'Emissions before and after, measured by the customer.', {
    topics: ['sustainability', 'emissions'],
  }),
  piece(
    'returns',
    'CASE_STUDY',
    'Returns that plan themselves',
    'A fashion retailer handles returned parcels in a day.',
    { industry: 'Retail', topics: ['returns'] },
  ),
  piece(
    'migration',
    'RECORDED_CALL',
    'Moving ten years of data',
    'A data lead explains how they migrated history without a freeze.',
    { topics: ['data migration'] },
  ),
  piece('support', 'QUOTE', '“They answered at five in the morning”', 'A night manager about the support team.', {
    topics: ['support'],
  }),
  piece(
    'bank',
    'CASE_STUDY',
    'Cash logistics for a bank',
    'Armoured vans, tight windows, and an auditor in the room.',
    { industry: 'Banking' },
  ),
  piece(
    'construction',
    'CASE_STUDY',
    'Concrete arrives on the minute',
    'Deliveries to building sites planned around the pour.',
    { industry: 'Construction' },
  ),
  piece(
    'api',
    'WRITTEN_ANSWER',
    'What our developers say of the API',
    'Webhooks, rate limits and an honest word about paging.',
    { topics: ['API', 'webhooks'] },
  ),
  piece('peak', 'VIDEO', 'Black Friday without overtime', 'A web shop through its busiest week.', {
    industry: 'Retail',
    topics: ['peak season'],
  }),
  piece('drought', 'CASE_STUDY', 'Water by boat and by lorry', 'A utility planned a dry summer day by day.', {
    industry: 'Utilities',
  }),
  piece('airport', 'CASE_STUDY', 'Ground crews at a busy airport', 'Rosters that follow the flights.', {
    industry: 'Aviation',
    topics: ['rostering'],
  }),
  piece('procurement', 'SLIDE', 'What procurement asks, answered', 'Contract length, exit terms, data return.', {
    topics: ['procurement'],
  }),
  piece(
    'adoption',
    'RECORDED_CALL',
    'Getting the sceptics to use it',
    'A change manager about the first ninety days.',
    { topics: ['change management'] },
  ),
];

/** The thirty pieces in the database; ids by key. */
export async function makeLibrary(db: Db): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [key, fields] of pieces) ids.set(key, (await makePiece(db, fields)).id);
  return ids;
}
