import { toCsv } from '~/platform/csv-write';
import { dayAfter } from './world';

/** Deals with companies that are no customers yet: value a year in GBP, where they stand, how they ended. */
type Deal = {
  name: string;
  industry: string;
  region: string;
  value: number;
  stage: string;
  owner: 'marcus.bell' | 'helen.strand';
  end?: { status: 'Won' | 'Lost'; daysAgo: number };
};

const deal = (name: string, industry: string, region: string, value: number, stage: string): Deal => ({
  ...{ name, industry, region, value, stage },
  owner: name.length % 2 ? 'marcus.bell' : 'helen.strand',
});
const ended = (one: Deal, status: 'Won' | 'Lost', daysAgo: number): Deal => ({ ...one, end: { status, daysAgo } });

export const deals: Deal[] = [
  ended(deal('Aldgate Rail', 'FinTech', 'Europe', 96_000, 'Evaluation'), 'Won', 52),
  ended(deal('Bellweather Bank', 'FinTech', 'North America', 214_000, 'Negotiation'), 'Won', 21),
  ended(deal('Fenwick Schools', 'EdTech', 'Europe', 58_000, 'Evaluation'), 'Won', 61),
  ended(deal('Greycoat Security', 'Cybersecurity', 'North America', 142_000, 'Contract'), 'Won', 24),
  ended(deal('Hollis Health', 'HealthTech', 'North America', 87_500, 'Negotiation'), 'Won', 35),
  ended(deal('Junction Tools', 'DevTools', 'Asia Pacific', 36_000, 'Qualified'), 'Won', 88),
  ended(deal('Kingsbridge College', 'EdTech', 'North America', 64_000, 'Negotiation'), 'Won', 5),
  ended(deal('Larkspur Insurance', 'FinTech', 'Europe', 120_000, 'Contract'), 'Won', 102),
  ended(deal('Moorgate Diagnostics', 'HealthTech', 'Europe', 41_000, 'Evaluation'), 'Lost', 58),
  ended(deal('Norwell Defence', 'Cybersecurity', 'North America', 175_000, 'Evaluation'), 'Lost', 30),
  ended(deal('Orchard Pay', 'FinTech', 'Asia Pacific', 52_000, 'Qualified'), 'Lost', 22),
  deal('Cormorant Health', 'HealthTech', 'North America', 128_000, 'Negotiation'),
  deal('Drummond Learning', 'EdTech', 'Europe', 92_000, 'Evaluation'),
  deal('Eastleigh Credit', 'FinTech', 'Europe', 156_000, 'Evaluation'),
  deal('Peverel Security', 'Cybersecurity', 'Europe', 68_000, 'Evaluation'),
  deal('Quillfeather Tools', 'DevTools', 'North America', 110_000, 'Negotiation'),
  deal('Ravensworth Clinics', 'HealthTech', 'Europe', 49_000, 'Qualified'),
  deal('Saltmarsh Academy', 'EdTech', 'Asia Pacific', 27_500, 'Qualified'),
  deal('Thornbury Bank', 'FinTech', 'North America', 238_000, 'Discovery'),
  deal('Underhill Labs', 'DevTools', 'Europe', 33_000, 'Discovery'),
  deal('Westering Shield', 'Cybersecurity', 'North America', 84_000, 'Evaluation'),
];

/** The deals as the CRM gave them out `ago` days before `now`, as a file. */
export const dealsOn = (now: Date, ago: number): string =>
  toCsv(
    [
      { header: 'deal_id', value: ([, number]) => `NB-D${String(number + 1).padStart(3, '0')}` },
      { header: 'deal_name', value: ([one]) => one.name },
      { header: 'status', value: ([one]) => endBy(one, ago)?.status ?? 'Open' },
      { header: 'stage', value: ([one]) => one.stage },
      { header: 'amount', value: ([one]) => one.value },
      { header: 'currency', value: () => 'GBP' },
      { header: 'closed_on', value: ([one]) => (endBy(one, ago) ? dayAfter(now, -(one.end?.daysAgo ?? 0)) : null) },
      { header: 'industry', value: ([one]) => one.industry },
      { header: 'region', value: ([one]) => one.region },
      { header: 'owner_email', value: ([one]) => `${one.owner}@northbeam.example` },
    ],
    deals.map((one, number) => [one, number] as const),
  );

const endBy = ({ end }: Deal, ago: number) => (end && end.daysAgo >= ago ? end : undefined);
