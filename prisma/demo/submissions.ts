import { countView } from '~/domain/assets/count-view.server';
import { saveAsset } from '~/domain/assets/save-asset.server';
import { AssetForm } from '~/domain/assets/schema';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { saveProductAdvocate } from '~/domain/meetings/save-product-advocate.server';
import { ProductAdvocateForm } from '~/domain/meetings/schema';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { RequestForm } from '~/domain/requests/schema';
import { submitRequest } from '~/domain/requests/submit-request.server';
import type { AssetKind } from '~/generated/prisma/enums';
import { addTime, hours } from '~/platform/time';
import type { DemoRequest } from './request-texts';
import { dayAfter, daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

type Piece = Partial<Record<keyof AssetForm, string>> & { kind: AssetKind; title: string; summary: string };

const pieces: Piece[] = [
  {
    ...{ kind: 'CASE_STUDY', title: 'Where does this number come from?', industry: 'HealthTech' },
    summary: 'How a clinic group answers its auditors from lineage alone.',
    ...{ topics: 'lineage, audit trail', personas: 'Head of data, Auditor', region: 'Europe' },
  },
  {
    ...{ kind: 'RECORDED_CALL', title: 'Half an hour on the cutover weekend', industry: 'FinTech' },
    summary: 'A lender tells another how they left the night run, with what went wrong.',
    ...{ topics: 'moving off nightly batch', personas: 'Platform lead', competitor: 'Nightloom', shelfMonths: '6' },
  },
  {
    ...{ kind: 'VIDEO', title: 'Backfills on large tables', topics: 'backfills', personas: 'Architect' },
    summary: 'Three teams show how long theirs take and what they changed.',
  },
  {
    ...{ kind: 'QUOTE', title: 'Twelve quotes on release 4.0', topics: 'release 4.0', shelfMonths: '2' },
    summary: 'Sorted by industry, all cleared for use.',
  },
  {
    ...{ kind: 'WRITTEN_ANSWER', title: 'What happens when a source changes overnight?', industry: 'EdTech' },
    summary: 'The answer of one platform team in 300 words.',
    ...{
      topics: 'schema changes',
      body: 'The contract is checked at the door, and the planner holds back what hangs on it.',
    },
  },
];

/** SOPs in force from the first day, and the pieces of the library; two of them sent to buyers, who looked. */
export const libraryScenes = (now: Date): Scene[] => [
  {
    at: daysBefore(now, 200, '09:00'),
    play: ({ db }, at) => db.$transaction((tx) => installDefaultSops(tx, at)),
  },
  { at: daysBefore(now, 150, '09:30'), play: productAdvocate },
  ...pieces.map((piece, at): Scene => ({
    at: daysBefore(now, 90 - at, '15:00'),
    async play({ db, assets, staff }, moment) {
      const link = `https://northbeam.example/library/${at + 1}`;
      const priya = made(staff, 'priya');
      const form = AssetForm.parse({ ...piece, link, ownerId: priya.personId });
      assets.set(piece.title, must(await saveAsset(db, { assetId: null, form }, priya, moment)).assetId);
    },
  })),
  ...[0, 1].map((at): Scene => ({
    at: workdayBefore(now, 20 - at, '11:40'),
    async play(world, moment) {
      const dealId = await dealIdOf(world, 'Eastleigh Credit');
      const sharing = { assetId: made(world.assets, pieces[at]?.title ?? ''), formKey: null, dealId };
      const { shareId } = must(await shareAsset(world.db, sharing, made(world.staff, 'marcus'), moment));
      for (let view = 0; view < 3 - at; view++) await countView(world.db, shareId, addTime(moment, hours(view + 1)));
    },
  })),
];

/** Tom joins calls of Sales four days a week (S0). */
async function productAdvocate({ db, staff }: World, at: Date) {
  const { personId } = made(staff, 'tom');
  const lists = { topics: 'schema changes, backfills, planner', industries: 'HealthTech, FinTech', languages: 'en' };
  const hours = { weeklyCap: '5', days: ['monday', 'tuesday', 'wednesday', 'thursday'], from: '9', to: '16' };
  const profile = ProductAdvocateForm.parse({ ...lists, ...hours });
  must(await saveProductAdvocate(db, { personId, ...profile }, made(staff, 'priya'), at));
}

/** A request as its requester types it, after looking at what the library offers. */
export const submitScene = (now: Date, request: DemoRequest): Scene => ({
  at: workdayBefore(now, request.submitted, '10:30'),
  play: (world, at) => submit(world, request, at),
});

async function submit(world: World, request: DemoRequest, at: Date) {
  const { db, now, staff, assets, requests } = world;
  const {
    key,
    by,
    team,
    activity,
    deal,
    about = '',
    need,
    questions,
    topics,
    submitted,
    neededIn,
    enough,
    wanted = 1,
    helper = 'ADVOCATE',
  } = request;
  const form = RequestForm.parse({
    ...{ submissionKey: `demo-${key}-request`, team, activity, about, need, topics },
    dealId: deal ? await dealIdOf(world, deal) : '',
    questions: questions.join('\n'),
    persona: 'Head of data',
    competitors: '',
    wanted: String(wanted),
    helper,
    neededBy: dayAfter(now, neededIn - submitted),
  });
  const submission = {
    form,
    seenAssetIds: [...assets.values()],
    enoughAssetId: enough ? made(assets, enough) : null,
    assetsNote: enough ? '' : 'They want to ask their own questions.',
  };
  const role = { role: 'REQUESTER' as const, team };
  const { number } = must(await submitRequest(db, submission, { ...made(staff, by), ...role }, at));
  requests.set(key, number);
}

async function dealIdOf({ db }: World, name: string) {
  return (await db.deal.findFirstOrThrow({ where: { name }, select: { id: true } })).id;
}
