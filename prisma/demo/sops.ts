import { findSop } from '~/domain/requests/sops.server';
import { answerSop } from '~/domain/sops/answer-sop.server';
import { publishSop } from '~/domain/sops/publish-sop.server';
import { saveDraft } from '~/domain/sops/save-draft.server';
import { sendSop } from '~/domain/sops/send-sop.server';
import { findAsked } from '~/domain/sops/versions.server';
import type { SopSettings } from '~/domain/requests/sop';
import { addTime, minutes } from '~/platform/time';
import { made, must, type Scene, workdayBefore, type World } from './world';

/** Sales agreed to a second version; a third is being drafted. */
export const sopScenes = (now: Date): Scene[] => [
  { at: workdayBefore(now, 120, '10:00'), play: agreedVersion },
  { at: workdayBefore(now, 2, '15:45'), play: (world, at) => draft(world, stricter, at) },
];

const firstSlower = (sop: SopSettings): SopSettings => ({
  ...sop,
  speed: { ...sop.speed, 3: { ...sop.speed[3], fulfilDays: 6 } },
});
const stricter = (sop: SopSettings): SopSettings => ({
  ...sop,
  assets: { ...sop.assets, openOneBeforeLive: true },
  speed: { ...sop.speed, 3: { ...sop.speed[3], fulfilDays: 4 } },
  gate: { ...sop.gate, 3: { ...sop.gate[3], minValue: 75_000 } },
});

async function draft({ db, staff }: World, change: (sop: SopSettings) => SopSettings, at: Date) {
  const sop = await findSop(db, 'SALES');
  if (!sop) throw new Error('Sales has its SOP from the first day.');
  const draftOf = { team: 'SALES', savedAt: null, settings: change(sop.settings) } as const;
  return must(await saveDraft(db, draftOf, made(staff, 'priya'), at));
}

async function agreedVersion(world: World, at: Date) {
  const { db, staff } = world;
  const [priya, helen] = [made(staff, 'priya'), made(staff, 'helen')];
  const { version, savedAt } = await draft(world, firstSlower, at);
  must(await sendSop(db, { team: 'SALES', version, personIds: [helen.personId] }, priya, addTime(at, minutes(5))));
  const asked = await findAsked(db, 'SALES', helen.personId);
  if (!asked) throw new Error('Helen was asked.');
  const words = 'We can live with six days for a live call.';
  const answer = { team: 'SALES', readAt: savedAt, agrees: true, words } as const;
  must(await answerSop(db, answer, helen, addTime(at, minutes(90))));
  const note = 'A live person in six days instead of five: that is what we can keep.';
  must(await publishSop(db, { team: 'SALES', savedAt, note }, priya, addTime(at, minutes(120))));
}
