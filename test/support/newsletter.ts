import { compileNewsletter } from '#emails/newsletter';
import { personalise } from '#emails/personalise';
import { sampleBrand } from '#emails/samples';
import { sampleIssue, sampleReader } from '#emails/samples-newsletter';
import { system } from '~/domain/audit/record.server';
import { Blocks } from '~/domain/newsletter/blocks';
import type { Finding } from '~/domain/newsletter/check-issue';
import { claimBatch, type ClaimedBatch } from '~/domain/newsletter/claim-batch.server';
import { findDraft, findingsOf } from '~/domain/newsletter/draft.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import type { LetterReader, WriteLetters } from '~/domain/newsletter/letters.server';
import type { CountedLink, FrozenIssue } from '~/domain/newsletter/schema';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import type { Mail } from '~/platform/mail/transport';
import { minutes } from '~/platform/time';
import { NOW } from './clock';

/**
 * `count` ready advocates who said yes to the newsletter, in one statement a table. Addresses `reader-1@…`. Where the real
 * clock runs they live in `zoneAtNoon()`.
 */
export async function makeReaders(db: Db, count: number, timeZone = 'Europe/London') {
  await db.$executeRaw`INSERT INTO people (id, email, name, role, updated_at)
    SELECT 'per_' || n, 'reader-' || n || '@halden.example', 'Reader ' || n, 'ADVOCATE', now() FROM generate_series(1, ${count}) n`;
  await db.$executeRaw`INSERT INTO contacts (id, email, name, updated_at)
    SELECT 'con_' || n, 'reader-' || n || '@halden.example', 'Reader ' || n, now() FROM generate_series(1, ${count}) n`;
  await db.$executeRaw`INSERT INTO advocates
      (id, person_id, contact_id, readiness, joined_at, confirmed_at, job_title, time_zone, type, thanks_preference)
    SELECT 'adv_' || n, 'per_' || n, 'con_' || n, 'READY', ${NOW}, ${NOW}, 'Planner', ${timeZone}, 'EDUCATOR', 'LETTER'
      FROM generate_series(1, ${count}) n`;
  await db.$executeRaw`INSERT INTO consents (id, advocate_id, scope, wording, granted_at)
    SELECT 'cst_' || n, 'adv_' || n, 'NEWSLETTER', 'yes', ${NOW} FROM generate_series(1, ${count}) n`;
}

/** A draft issue. */
export function makeIssue(db: Db, number: number) {
  const data = {
    id: newId('iss'),
    number,
    slot: `2026-11-${number}`,
    plannedAt: NOW,
    subject: 'S',
    preheader: 'P',
    blocks: [],
  };
  return db.issue.create({ data });
}

/** A draft gets a block that the copy check names and anybody may keep; each time another. */
export async function makeFinding(db: Db, issueId: string): Promise<Finding> {
  const issue = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const own = {
    id: newId('blk'),
    isOn: true,
    title: newId('blk'),
    text: 'We love what you wrote.',
    action: '',
    url: '',
  };
  const blocks = Blocks.parse(issue.blocks);
  await db.issue.update({ where: { id: issueId }, data: { blocks: { ...blocks, free: [own] } } });
  const draft = await findDraft(db, issueId, NOW);
  return findingsOf(draft!).find(({ block }) => block === own.id)!;
}

/** A frozen issue with every kind of block. */
export async function frozenSample(): Promise<FrozenIssue> {
  const parts = await compileNewsletter(sampleIssue, sampleBrand);
  const from = { name: 'Priya at Northbeam', email: 'priya@northbeam.example' };
  const forReaders = {
    introduction: 'Hello.',
    showsImpact: true,
    reviewId: null,
    incentiveId: null,
    namedIds: [],
    since: NOW.toISOString(),
  };
  return { parts, from, siteUrl: 'https://advocates.northbeam.example', opportunityIds: [], forReaders };
}

/** Letters of the sample issue that differ by reader, without reading the board. */
export const sampleLetters: WriteLetters = async (_tx, { frozen, readers }) => write(frozen, readers);

function* write(frozen: FrozenIssue, readers: LetterReader[]): Generator<Mail> {
  for (const { recipientId, advocateId, email } of readers) {
    const leave = `${frozen.siteUrl}/unsubscribe/${unsubscribeToken(advocateId)}`;
    const letter = personalise(frozen.parts, {
      ...sampleReader,
      greeting: `Good morning, ${email}`,
      unsubscribeUrl: leave,
    });
    yield {
      key: recipientId,
      stream: 'newsletter',
      to: email,
      from: frozen.from,
      headers: { 'List-Unsubscribe': `<${leave}/one-click>` },
      ...letter,
    };
  }
}

/** A new issue to everybody, in one batch that is leased for a minute from NOW. */
export async function claimedBatch(db: Db, frozen: FrozenIssue): Promise<ClaimedBatch> {
  const { id } = await makeIssue(db, (await db.issue.count()) + 1);
  await startSending(db, { issueId: id, frozen, batchSize: 100 }, system, NOW);
  const batch = await claimBatch(db, { issueId: id, leaseMs: minutes(1), now: NOW });
  if (!batch) throw new Error('A new issue has a batch that is due.');
  return batch;
}

/** An issue that went out to everybody at NOW, through no provider at all. */
export async function sentIssue(
  db: Db,
  { readers, links = [], opportunityIds = [] }: { readers: number; links?: CountedLink[]; opportunityIds?: string[] },
) {
  await makeReaders(db, readers);
  const { id: issueId } = await makeIssue(db, (await db.issue.count()) + 1);
  const frozen = { ...(await frozenSample()), links, opportunityIds };
  await startSending(db, { issueId, frozen, batchSize: 100 }, system, NOW);
  await db.issueRecipient.updateMany({ where: { issueId, status: 'QUEUED' }, data: { status: 'SENT', sentAt: NOW } });
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENT', sentAt: NOW } });
  const letters = await db.issueRecipient.findMany({
    where: { issueId, status: 'SENT' },
    orderBy: { position: 'asc' },
  });
  return { issueId, letters };
}
