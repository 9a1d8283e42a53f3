import { recordOutcome } from '~/domain/impact/record-outcome.server';
import { switchCardOn } from '~/domain/impact/switch-card-on.server';
import { writeNotes } from '~/domain/impact/write-notes.server';
import type { OutcomeKind } from '~/generated/prisma/enums';
import { addTime, dateFromDay, dayIn, hours, minutes } from '~/platform/time';
import { dayAfter, made, must, type Scene, workdayBefore, type World } from './world';

type DemoOutcome = {
  /** `slug:number` of the advocate, or the key of a request */
  of: string;
  kind: OutcomeKind;
  quantity?: number;
  deal?: string;
  note?: string;
  happened: number;
  recorded: number;
  now?: true;
};

const outcomes: DemoOutcome[] = [
  {
    of: 'quote-release-4:0',
    kind: 'LEADS',
    quantity: 6,
    happened: 96,
    recorded: 94,
    note: 'Most of them plan for hospitals.',
    now: true,
  },
  { of: 'quote-release-4:1', kind: 'VIEWS', quantity: 412, happened: 92, recorded: 90, now: true },
  { of: 'quote-release-4:3', kind: 'VIEWS', quantity: 268, happened: 92, recorded: 90 },
  {
    of: 'quote-release-4:4',
    kind: 'PIPELINE',
    deal: 'Larkspur Insurance',
    happened: 105,
    recorded: 101,
    now: true,
  },
  {
    of: 'what-slows-you-down:2',
    kind: 'PRODUCT_CHANGE',
    note: 'Backfills now run for one table alone.',
    happened: 70,
    recorded: 69,
    now: true,
  },
  {
    of: 'what-slows-you-down:4',
    kind: 'PRODUCT_CHANGE',
    note: 'The planner shows what runs next.',
    happened: 45,
    recorded: 44,
  },
  { of: 'what-slows-you-down:10', kind: 'PRODUCT_CHANGE', note: 'Search finds columns.', happened: 12, recorded: 11 },
  { of: 'peer-calls:0', kind: 'PIPELINE', deal: 'Hollis Health', happened: 60, recorded: 59 },
  {
    of: 'peer-calls:0',
    kind: 'WON_DEAL',
    deal: 'Hollis Health',
    happened: 35,
    recorded: 16,
    note: 'They start in spring.',
  },
  {
    of: 'peer-calls:2',
    kind: 'WON_DEAL',
    deal: 'Fenwick Schools',
    happened: 61,
    recorded: 47,
    now: true,
  },
  { of: 'peer-calls:5', kind: 'PIPELINE', deal: 'Quillfeather Tools', happened: 40, recorded: 39 },
  { of: 'nightly-to-hourly:2', kind: 'LEADS', quantity: 14, happened: 15, recorded: 14 },
  { of: 'nightly-to-hourly:2', kind: 'VIEWS', quantity: 1203, happened: 9, recorded: 8 },
  { of: 'nightly-to-hourly:2', kind: 'PIPELINE', deal: 'Westering Shield', happened: 7, recorded: 6 },
  { of: 'aldgate', kind: 'WON_DEAL', deal: 'Aldgate Rail', happened: 52, recorded: 46, now: true },
  { of: 'bellweather', kind: 'WON_DEAL', deal: 'Bellweather Bank', happened: 21, recorded: 17 },
  { of: 'cormorant', kind: 'PIPELINE', deal: 'Cormorant Health', happened: 12, recorded: 11 },
  { of: 'your-first-month:20', kind: 'VIEWS', quantity: 96, happened: 5, recorded: 4 },
];

/** What favours led to, told by a note the next morning or by the issue that followed; one that nobody heard of yet; a card. */
export const outcomeScenes = (now: Date): Scene[] => [
  ...outcomes.flatMap((outcome): Scene[] => {
    const recorded = recording(now, outcome);
    return outcome.now
      ? [recorded, { at: addTime(recorded.at, hours(14)), play: ({ db }, at) => writeNotes(db, at) }]
      : [recorded];
  }),
  { at: workdayBefore(now, 3, '10:20'), play: showCard },
  { ...recording(now, { ...justNow, recorded: 0 }), at: addTime(now, -minutes(20)) },
];

const justNow = { of: 'your-first-month:20', kind: 'LEADS', quantity: 3, happened: 1, now: true } as const;

/** Maren shows what her quote led to. */
async function showCard({ db, favours }: World, at: Date) {
  const favourId = made(favours, 'quote-release-4:0');
  const { advocateId, advocate } = await db.favour.findUniqueOrThrow({
    where: { id: favourId },
    select: { advocateId: true, advocate: { select: { person: true } } },
  });
  const by = { personId: advocate.person.id, name: advocate.person.name };
  must(await switchCardOn(db, { favourId, advocateId, showsName: true, showsAccount: false }, by, at));
}

function recording(now: Date, { of, kind, quantity, deal, note = '', ...one }: DemoOutcome): Scene {
  return {
    at: workdayBefore(now, one.recorded, '19:30'),
    async play({ db, favours, staff }, at) {
      const found = deal ? await db.deal.findFirstOrThrow({ where: { name: deal }, select: { id: true } }) : null;
      const outcome = {
        kind,
        quantity: quantity ?? null,
        dealId: found?.id ?? null,
        happenedOn: earlier(dateFromDay(dayAfter(now, -one.happened)), dateFromDay(dayIn('UTC', at))),
        note,
        tell: one.now ? ('note' as const) : ('issue' as const),
      };
      must(await recordOutcome(db, { favourId: made(favours, of), ...outcome }, made(staff, 'priya'), at));
    },
  };
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);
