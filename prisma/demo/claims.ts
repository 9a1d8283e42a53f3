import { approveClaim } from '~/domain/opportunities/approve-claim.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { lapseClaim } from '~/domain/opportunities/lapse-claim.server';
import { returnClaim } from '~/domain/opportunities/return-claim.server';
import { HandIn } from '~/domain/opportunities/schema';
import { submitClaim } from '~/domain/opportunities/submit-claim.server';
import { withdrawClaim } from '~/domain/opportunities/withdraw-claim.server';
import { handInOf } from './hand-ins';
import { daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

/** Who claimed what, how many days before the load, and how far it went. A number in `end` is the day of that step. */
type Claim = {
  slug: string;
  who: number;
  claimed: number;
  submitted?: number;
  end?: ['approved' | 'returned' | 'withdrawn' | 'lapsed', number];
};

const done = (slug: string, who: number, claimed: number): Claim => ({
  ...{ slug, who, claimed, submitted: claimed - 2 },
  end: ['approved', claimed - 5],
});

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

const claims: Claim[] = [
  ...range(12).map((who) => done('quote-release-4', who, 135 - who * 3)),
  ...[2, 4, 6, 8, 10, 12, 14, 15, 17].map((who, at) => done('what-slows-you-down', who, 128 - at * 3)),
  ...[1, 3, 5, 7, 9, 13, 16].map((who, at) => done('peerview-review', who, 96 - at * 5)),
  { slug: 'peerview-review', who: 18, claimed: 5, submitted: 2 },
  ...[20, 21, 22, 23].map((who, at) => done('your-first-month', who, 55 - at * 8)),
  { slug: 'your-first-month', who: 24, claimed: 6, submitted: 2 },
  { slug: 'your-first-month', who: 25, claimed: 13, submitted: 9, end: ['returned', 6] },
  { slug: 'your-first-month', who: 26, claimed: 5 },
  { slug: 'your-first-month', who: 27, claimed: 20, end: ['withdrawn', 16] },
  { slug: 'your-first-month', who: 29, claimed: 40, end: ['lapsed', 18] },
  ...[0, 2, 5].map((who, at) => done('peer-calls', who, 76 - at * 8)),
  done('nightly-to-hourly', 2, 55),
  { slug: 'nightly-to-hourly', who: 0, claimed: 20 },
  ...[30, 31, 32, 33, 35].map((who, at) => ({ slug: 'hourly-backfills-beta', who, claimed: 26 - at * 3 })),
  { slug: 'hourly-backfills-beta', who: 6, claimed: 29, submitted: 3 },
  ...[36, 37, 38].map((who, at) => ({ slug: 'hourly-backfills-beta', who, claimed: 9 - at * 2 })),
  done('one-thing-you-learnt', 4, 24),
  done('one-thing-you-learnt', 6, 19),
  { slug: 'one-thing-you-learnt', who: 8, claimed: 6, submitted: 3 },
  { slug: 'webinar-schema-changes', who: 5, claimed: 12 },
  done('new-planner', 12, 9),
  { slug: 'new-planner', who: 14, claimed: 5 },
  { slug: 'new-planner', who: 17, claimed: 3 },
];

/** Every claim of the demo with its steps. */
export const claimScenes = (now: Date): Scene[] => claims.flatMap((claim) => scenesOf(now, claim));

function scenesOf(now: Date, { slug, who, claimed, submitted, end }: Claim): Scene[] {
  const time = (hour: number) => `${hour}:${10 + ((who * 11) % 49)}`;
  const scenes: Scene[] = [
    { at: daysBefore(now, claimed, time(12)), play: (world, at) => claim(world, slug, who, at) },
  ];
  if (submitted !== undefined)
    scenes.push({ at: daysBefore(now, submitted, time(17)), play: (world, at) => handIn(world, slug, who, at) });
  if (end) {
    const [step, ago] = end;
    scenes.push({
      at: (byStaff.has(step) ? workdayBefore : daysBefore)(now, ago, time(18)),
      play: (world, at) => steps[step](world, slug, who, at),
    });
  }
  return scenes;
}

async function claim({ db, opportunities, advocates }: World, slug: string, who: number, at: Date) {
  const by = made(advocates, who);
  const opportunityId = made(opportunities, slug);
  must(await claimOpportunity(db, { opportunityId, advocateId: by.advocateId }, by, at));
}

async function claimIdOf({ db, opportunities, advocates }: World, slug: string, who: number) {
  const pair = { opportunityId: made(opportunities, slug), advocateId: made(advocates, who).advocateId };
  const row = await db.claim.findUniqueOrThrow({ where: { opportunityId_advocateId: pair }, select: { id: true } });
  return row.id;
}

async function handIn(world: World, slug: string, who: number, at: Date) {
  const by = made(world.advocates, who);
  const claimId = await claimIdOf(world, slug, who);
  const typed = HandIn.parse(handInOf(slug, who));
  must(await submitClaim(world.db, { claimId, advocateId: by.advocateId, handIn: typed }, by, at));
}

const byStaff = new Set(['approved', 'returned']);

type Step = (world: World, slug: string, who: number, at: Date) => Promise<void>;

const steps: Record<NonNullable<Claim['end']>[0], Step> = {
  async approved(world, slug, who, at) {
    const claimId = await claimIdOf(world, slug, who);
    const { favourId } = must(await approveClaim(world.db, { claimId }, made(world.staff, 'priya'), at));
    world.favours.set(`${slug}:${who}`, favourId);
  },
  async returned(world, slug, who, at) {
    const claimId = await claimIdOf(world, slug, who);
    const reason = 'Could you say how long the first month took you? Readers ask that first.';
    must(await returnClaim(world.db, { claimId, reason }, made(world.staff, 'ines'), at));
  },
  async withdrawn(world, slug, who, at) {
    const by = made(world.advocates, who);
    must(
      await withdrawClaim(world.db, { claimId: await claimIdOf(world, slug, who), advocateId: by.advocateId }, by, at),
    );
  },
  async lapsed(world, slug, who, at) {
    if (!(await lapseClaim(world.db, { claimId: await claimIdOf(world, slug, who) }, at)))
      throw new Error(`The claim of ${who} on ${slug} did not lapse.`);
  },
};
