import { beforeAll, describe, expect, it } from 'vitest';
import { loadCandidates } from '~/domain/requests/candidates.server';
import { type Match, matchAll } from '~/domain/requests/matching';
import { needColumns, needOf, type NeedRow } from '~/domain/requests/need';
import { needCodes, type RelaxRule } from '~/domain/requests/relaxing';
import { findShortlist } from '~/domain/requests/shortlist.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makePopulation } from '#test/support/population';
import { makeRequest } from '#test/support/requests-data';

/** The statement that judges everybody is held against the rule that judges one, over people of every sort. */
const { db } = await testDatabase();
let request: NeedRow;
let everybody: string[];

beforeAll(async () => {
  const { id } = await makeRequest(db);
  await db.settings.create({ data: { id: 1, values: { accountQuarterlyCap: 4 } } });
  await makePopulation(db, { requestId: id, people: 240, seed: 7 });
  request = await db.request.findUniqueOrThrow({ where: { id }, select: needColumns });
  const asked = { some: { requestId: id } };
  const ready = await db.advocate.findMany({
    where: { readiness: 'READY', leftAt: null, NOT: { asks: asked } },
    select: { id: true },
  });
  everybody = ready.map((one) => one.id);
});

type Case = [string, Partial<NeedRow>, RelaxRule[]];
const deal = { name: 'x', accountId: 'acc_7_0', products: [], account: null };
const cases: Case[] = [
  ['as submitted', {}, []],
  ['with everything known', everything(), []],
  ['with everything known and all but one widened', everything(), needCodes.slice(1).map((code) => ({ code }))],
  ['in a language', { language: 'de' }, []],
  ['in any language', { language: 'de' }, [{ code: 'language' }]],
  ['with a shorter rest', everything(), [{ code: 'rest', days: 16 }]],
  ['with any industry and a shorter rest', {}, [{ code: 'industry' }, { code: 'rest', days: 15 }]],
  ['of which nothing is known', { industry: null, topics: [], deal: null }, []],
  ['for a lighter favour', { activity: 'QUOTE' }, []],
  ['for a heavier one', { activity: 'WEBINAR' }, []],
  ['whose SOP asks the owner', { sop: { settings: null } }, []],
];

function everything(): Partial<NeedRow> {
  return {
    language: 'de',
    region: 'EMEA',
    topics: ['spreadsheets', 'Cost', 'cost'],
    products: ['planner', 'Other'],
    persona: 'Head of logistics',
    competitors: ['tarn fresh'],
    deal: {
      ...deal,
      industry: 'Food',
      region: null,
      competitor: 'Stowline',
      account: { name: 'Buyer', region: null, segment: 'smb' },
    },
  };
}

async function both([, fields, rules]: Case) {
  const sop = fields.sop ? { settings: await ownerSop() } : request.sop;
  const row: NeedRow = { ...request, ...fields, sop, relaxations: rules.map((rule) => ({ rule })) };
  const candidates = await loadCandidates(db, { request: row, advocateIds: everybody }, NOW);
  return { row, candidates, all: matchAll(needOf(row), candidates, NOW), found: await findShortlist(db, row, NOW) };
}

/** The SOP of the request, with the owner's yes wanted for every kind. */
async function ownerSop() {
  const settings = request.sop.settings as { kinds: object[] };
  return { ...settings, kinds: settings.kinds.map((kind) => ({ ...kind, mode: 'managed, owner agrees' })) };
}

const ids = (matches: Match[]) => matches.slice(0, 20).map(({ advocateId }) => advocateId);

describe.each(cases)('a request %s', (...one) => {
  it('is matched by the statement as by the rule: counts, order and groups', async () => {
    const { all, found } = await both(one);
    const { canBeAsked, onceOwnerAgrees, blocked, lookedAt, doNotFit } = all;
    expect(found).toMatchObject({
      lookedAt,
      canBeAsked: canBeAsked.length,
      onceOwnerAgrees: onceOwnerAgrees.length,
      blocked: blocked.length,
      doNotFit,
    });
    expect(found.advocateIds).toEqual([...ids(canBeAsked), ...ids(onceOwnerAgrees), ...ids(blocked)]);
    expect(lookedAt).toBe(everybody.length);
  });

  it('is told what each need widened would bring', async () => {
    const { row, candidates, all, found } = await both(one);
    const free = (matches: typeof all) => matches.canBeAsked.length + matches.onceOwnerAgrees.length;
    for (const [code, gain] of Object.entries(found.gains)) {
      const relaxations = [...row.relaxations, { rule: { code } }];
      const wider = matchAll(needOf({ ...row, relaxations }), candidates, NOW);
      expect([code, free(wider) - free(all)]).toEqual([code, gain]);
    }
  });

  it('is told who could be asked if their rest were shorter', async () => {
    const { row, all, found } = await both(one);
    for (const { advocateId, days } of found.resting) {
      const relaxations = [...row.relaxations, { rule: { code: 'rest', days } }];
      const [rested] = await loadCandidates(db, { request: { ...row, relaxations }, advocateIds: [advocateId] }, NOW);
      expect(rested?.budget.blocks).toEqual([]);
      expect(all.blocked.find((match) => match.advocateId === advocateId)?.blocks).toMatchObject([{ code: 'resting' }]);
    }
  });
});

it('the people drawn meet every block and every group, so that none of this is empty', async () => {
  const { all, found } = await both(['', everything(), []]);
  const codes = new Set<string>(all.blocked.flatMap(({ blocks }) => blocks.map(({ code }) => code)));
  const there = ['left', 'stop', 'paused', 'unconfirmed', 'open-ask', 'resting', 'cap', 'account-cap', 'willingness'];
  const own = ['rung', 'competitor', 'same-account', 'not-now', 'owner-objects'];
  expect([...codes].sort()).toEqual([...there, ...own].sort());
  expect([all.canBeAsked.length, all.onceOwnerAgrees.length].every((count) => count > 0)).toBe(true);
  expect(found.resting.length).toBeGreaterThan(0);
});
