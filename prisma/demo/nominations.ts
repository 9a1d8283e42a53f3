import { declineNomination } from '~/domain/cohorts/decline-nomination.server';
import { inviteNominated } from '~/domain/cohorts/invite-nominated.server';
import { submitNomination } from '~/domain/cohorts/submit-nomination.server';
import type { Activity } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { made, must, type Scene, workdayBefore, type World } from './world';

type Nominated = {
  ago: number;
  by: string;
  contact: string;
  why: string;
  activities: Activity[];
  decision?: { ago: number; declined?: string };
};

/** Colleagues say whom to invite: one invited, one declined with the reason, one still to be decided. */
const nominations: Nominated[] = [
  {
    ...{ ago: 16, by: 'dario', contact: 'NB-C088', activities: ['REFERENCE_CALL', 'TALK'] },
    why: 'He showed his whole team the lineage view unasked, and explains it better than we do.',
    decision: { ago: 14 },
  },
  {
    ...{ ago: 12, by: 'marcus', contact: 'NB-C101', activities: ['CASE_STUDY'] },
    why: 'Big name in our segment; a case study would help two of my deals.',
    decision: {
      ago: 11,
      declined:
        'They signed four months ago and have not finished onboarding. Let us help first and look again in spring.',
    },
  },
  {
    ...{ ago: 2, by: 'helen', contact: 'NB-C094', activities: ['QUOTE', 'REFERENCE_CALL'] },
    why: 'Said on our last call that backfills saved them a quarter, and would say so to others.',
  },
];

export const nominationScenes = (now: Date): Scene[] =>
  nominations.flatMap(({ ago, decision, ...nominated }) => {
    const ids: string[] = [];
    const submit: Scene = {
      at: workdayBefore(now, ago, '14:10'),
      play: async (world, at) => void ids.push(await nominate(world, nominated, at)),
    };
    if (!decision) return [submit];
    const decide = (world: World, at: Date) => decideOn(world, { id: ids[0] ?? '', declined: decision.declined }, at);
    return [submit, { at: workdayBefore(now, decision.ago, '15:30'), play: decide }];
  });

async function nominate({ db, staff }: World, { by, contact, why, activities }: Omit<Nominated, 'ago'>, at: Date) {
  const { id: contactId } = await db.contact.findUniqueOrThrow({ where: { externalId: contact } });
  const form = { who: 'crm' as const, submissionKey: newId('key'), contactId, why, activities };
  return must(await submitNomination(db, form, made(staff, by), at)).nominationId;
}

async function decideOn({ db, staff }: World, { id, declined }: { id: string; declined?: string }, at: Date) {
  const by = made(staff, 'priya');
  if (declined) must(await declineNomination(db, { nominationId: id, reason: declined }, by, at));
  else must(await inviteNominated(db, id, by, at));
}
