import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compileNewsletter } from '#emails/newsletter';
import { sampleBrand } from '#emails/samples';
import { sampleIssue } from '#emails/samples-newsletter';
import { writeLetter } from '~/domain/newsletter/letters.server';
import type { ForReaders, ReaderFacts } from '~/domain/newsletter/reader';
import type { FrozenIssue } from '~/domain/newsletter/schema';
import { batchPayload } from '~/platform/mail/payload';
import type { Mail } from '~/platform/mail/transport';
import { NOW } from '../support/clock.ts';
import { issueOpportunity } from '../support/issues.ts';
import { person } from '../support/opportunity-facts.ts';
import { type Bench, type Count, timed } from './bench.ts';

const READERS = 20_000;
const BATCH = 100;
const run = promisify(execFile);

export const benches = { P1: personaliseTwentyThousand };
export const counts = { P2: compilesAnIssue };

/**
 * P1: from what is known of 20,000 readers to the bytes of their batches: choosing and ranking their favours, saying
 * what theirs led to, deriving their links, escaping, checking headers. The yardstick joins the same texts and
 * stringifies them.
 */
async function personaliseTwentyThousand(): Promise<Bench> {
  const { frozen, issue } = await frozenIssue();
  const readers = Array.from({ length: READERS }, (_, n) => ({
    recipientId: `rcp_${n}`,
    advocateId: `adv_${n}`,
    email: `reader-${n}@halden.example`,
  }));
  const facts = readers.map((_, n) => factsOf(n));
  const write = (n: number) => writeLetter(readers[n] as (typeof readers)[0], facts[n], { frozen, issue, now: NOW });
  const pieces = [0, 1].map((n) => cut(write(n)));

  const ours = () => timed(() => inBatches((from) => batchPayload(batch(from, write))));
  const yardstick = () => timed(() => inBatches((from) => Buffer.from(JSON.stringify([...batch(from, joined)]))));
  function joined(n: number) {
    const { html, text, subject } = pieces[n % 2] as (typeof pieces)[0];
    const own = `adv_${n}`;
    return { to: own, subject, html: html.join(own), text: text.join(own), headers: { 'List-Unsubscribe': own } };
  }
  return { what: '20,000 letters into batch JSON', pass: 0.5, rounds: 3, ours, yardstick };
}

function* batch<T>(from: number, make: (n: number) => T): Generator<T> {
  for (let n = from; n < from + BATCH; n++) yield make(n);
}

async function inBatches(make: (from: number) => Uint8Array | Promise<Uint8Array>) {
  let bytes = 0;
  for (let from = 0; from < READERS; from += BATCH) bytes += (await make(from)).length;
  return bytes;
}

/** A letter as the pieces between its reader's own values. */
function cut({ subject, html, text }: Mail) {
  const every = (whole: string, count: number) => {
    const size = Math.ceil(whole.length / count);
    return Array.from({ length: count }, (_, n) => whole.slice(n * size, (n + 1) * size));
  };
  return { subject, html: every(html, 30), text: every(text, 20) };
}

async function frozenIssue(): Promise<{ frozen: FrozenIssue; issue: ForReaders }> {
  const cards = sampleIssue.cards.map(({ id }, n) =>
    issueOpportunity({ id, slug: id, activity: n % 2 ? 'BETA' : 'QUOTE', topics: ['backfills'] }),
  );
  const introduction = 'You will have little time before the winter peak, so everything below is short.';
  const review = issueOpportunity({ id: 'review', activity: 'REVIEW' });
  const incentive = issueOpportunity({ id: 'gift', activity: 'SOCIAL_POST', thanksKind: 'GIFT' });
  const forReaders = {
    introduction,
    showsImpact: true,
    showsRung: true,
    reviewId: review.id,
    incentiveId: incentive.id,
    namedIds: [],
  };
  const frozen: FrozenIssue = {
    parts: await compileNewsletter(sampleIssue, sampleBrand),
    from: { name: 'Priya at Northbeam', email: 'priya@northbeam.example' },
    siteUrl: sampleBrand.siteUrl,
    opportunityIds: cards.map(({ id }) => id),
    forReaders: { ...forReaders, since: NOW.toISOString() },
  };
  const shows = { showsImpact: true, showsRung: true, showsThanks: true };
  return { frozen, issue: { introduction, ...shows, cards, incentive, review } };
}

/** Every second reader has news. */
function factsOf(n: number): ReaderFacts {
  const outcomes = ['d1', 'd2'].map((dealId) => ({ kind: 'PIPELINE' as const, quantity: null, dealId, note: '' }));
  const leads = { kind: 'LEADS' as const, quantity: 14, dealId: null, note: 'They asked us to pass on their thanks.' };
  const favour = { title: 'Seven depots, one plan', activity: 'CASE_STUDY' as const, completedAt: NOW };
  return {
    person: {
      ...person(),
      name: `Reader ${n}`,
      willingness: { QUOTE: 'YES', BETA: 'ASK_ME' },
      type: 'EDUCATOR',
      thanksPreference: 'LETTER',
      expertise: ['Backfills', 'Moving off nightly batch'],
      careerGoals: null,
    },
    claimed: new Set(),
    news: n % 2 ? [{ ...favour, outcomes: [...outcomes, leads] }] : [],
    deeds: [],
  };
}

/** P2: an issue and 500 letters of it, in a process that has compiled nothing yet. */
async function compilesAnIssue(): Promise<Count> {
  const child = 'test/bench/compiles-of-an-issue.ts';
  const count = async () => Number((await run(process.execPath, ['--import', 'tsx', child])).stdout);
  return { what: 'MJML compiles an issue, whoever reads it', expected: 1, count };
}
