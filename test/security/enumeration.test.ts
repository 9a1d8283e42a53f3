import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { ask } from '#test/support/sign-in';

/** Reliability S2: the sign-in page tells nobody whether an address is known. */
const { db } = await testDatabase();
const EACH = 150;

/** How well a time tells two groups apart: 0.5 is a coin, 1 (or 0) is certainty. */
function auc(left: readonly number[], right: readonly number[]): number {
  let wins = 0;
  for (const a of left) for (const b of right) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (left.length * right.length);
}

it('answers alike, in alike time, for known, unknown and disabled people', { timeout: 120_000 }, async () => {
  const people = await db.person.createManyAndReturn({
    data: Array.from({ length: EACH * 2 }, (_, i) => ({
      id: `per_${i}`,
      email: `person-${i}@northbeam.example`,
      name: 'Helen Strand',
      role: 'LEADER' as const,
      disabledAt: i < EACH ? null : new Date(),
    })),
  });
  const groups = {
    known: people.slice(0, EACH).map(({ email }) => email),
    disabled: people.slice(EACH).map(({ email }) => email),
    unknown: Array.from({ length: EACH }, (_, i) => `nobody-${i}@northbeam.example`),
  };
  const times: Record<string, number[]> = { known: [], disabled: [], unknown: [] };
  const answers = new Set<string>();
  for (let i = -5; i < EACH; i++) {
    for (const [group, emails] of Object.entries(groups)) {
      const email = i < 0 ? `warm-up-${i}-${group}@northbeam.example` : (emails[i] ?? '');
      const start = performance.now();
      const { status, headers, body } = await ask(email, { ip: `198.51.${Math.abs(i)}.${group.length}` });
      if (i < 0) continue;
      times[group]?.push(performance.now() - start);
      // Only the sealed memory of the browser differs, and it holds what was typed.
      const shown = [...headers].map(
        ([name, value]) => `${name}: ${value.replace(/^(flywheel\.sign_in)=[^;]+/, '$1')}`,
      );
      answers.add(JSON.stringify([status, shown, body]));
    }
  }
  expect([...answers]).toHaveLength(1);
  for (const group of ['unknown', 'disabled']) {
    const score = auc(times.known ?? [], times[group] ?? []);
    expect(score, `known against ${group}`).toBeGreaterThan(0.4);
    expect(score, `known against ${group}`).toBeLessThan(0.6);
  }
});

it('control: one more query for the known would be heard', async () => {
  const { email } = await makeStaff(db);
  const time = async (isKnown: boolean) => {
    const start = performance.now();
    await db.person.findUnique({ where: { email } });
    if (isKnown) await db.session.findMany({ where: { person: { email } } });
    return performance.now() - start;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let i = 0; i < EACH; i++) {
    known.push(await time(true));
    unknown.push(await time(false));
  }
  expect(auc(known, unknown)).toBeGreaterThan(0.6);
});
