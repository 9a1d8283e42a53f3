import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { RequestForm } from '~/domain/requests/schema';
import { submitRequest } from '~/domain/requests/submit-request.server';
import type { AssetKind } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import type { DemoRequest } from './request-texts';
import { dayAfter, daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

type Piece = { kind: AssetKind; title: string; summary: string; industry: string | null; topics: string[] };

const pieces: Piece[] = [
  {
    ...{ kind: 'CASE_STUDY', title: 'Where does this number come from?', industry: 'HealthTech' },
    summary: 'How a clinic group answers its auditors from lineage alone.',
    topics: ['lineage', 'audit trail'],
  },
  {
    ...{ kind: 'RECORDED_CALL', title: 'Half an hour on the cutover weekend', industry: 'FinTech' },
    summary: 'A lender tells another how they left the night run, with what went wrong.',
    topics: ['moving off nightly batch'],
  },
  {
    ...{ kind: 'VIDEO', title: 'Backfills on large tables', industry: null },
    summary: 'Three teams show how long theirs take and what they changed.',
    topics: ['backfills'],
  },
  {
    ...{ kind: 'QUOTE', title: 'Twelve quotes on release 4.0', industry: null },
    summary: 'Sorted by industry, all cleared for use.',
    topics: ['release 4.0'],
  },
  {
    ...{ kind: 'WRITTEN_ANSWER', title: 'What happens when a source changes overnight?', industry: 'EdTech' },
    summary: 'The answer of one platform team in 300 words.',
    topics: ['schema changes'],
  },
];

/** SOPs in force from the first day, and the pieces the library holds; there is no page to add one yet. */
export const libraryScenes = (now: Date): Scene[] => [
  {
    at: daysBefore(now, 200, '09:00'),
    play: ({ db }, at) => db.$transaction((tx) => installDefaultSops(tx, at)),
  },
  ...pieces.map((piece, at): Scene => ({
    at: daysBefore(now, 90 - at, '15:00'),
    async play({ db, assets }, moment) {
      const id = newId('ast');
      const link = `https://northbeam.example/library/${at + 1}`;
      await db.asset.create({ data: { id, ...piece, link, createdAt: moment } });
      assets.set(piece.title, id);
    },
  })),
];

/** A request as its requester types it, after looking at what the library offers. */
export const submitScene = (now: Date, request: DemoRequest): Scene => ({
  at: workdayBefore(now, request.submitted, '10:30'),
  play: (world, at) => submit(world, request, at),
});

async function submit(world: World, request: DemoRequest, at: Date) {
  const { db, now, staff, assets, requests } = world;
  const { key, by, team, activity, deal, about = '', need, questions, topics, submitted, neededIn, enough } = request;
  const form = RequestForm.parse({
    ...{ submissionKey: `demo-${key}-request`, team, activity, about, need, topics },
    dealId: deal ? await dealIdOf(world, deal) : '',
    questions: questions.join('\n'),
    persona: 'Head of data',
    competitors: '',
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
