import { expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { sendToManyWritings } from '#test/support/written-addresses';

const ROWS = 1200;
const { db } = await testDatabase();

it(`R8: of ${ROWS} lines each person gets one letter, and an address that is refused harms nobody else`, async () => {
  const { people, batches, calls, written, whole, ...found } = await sendToManyWritings(db, ROWS);
  expect(people).toBe(ROWS / 4);
  expect(found).toEqual({ letters: people * 0.99, twice: 0, unnamed: 0 });
  expect(batches).toEqual(['99 came, 1 failed']);
  expect(calls).toBeLessThanOrEqual(2);
  // Controls: as they were written the addresses are four times as many; judged as one, a batch with one bad address is lost.
  expect(written).toBe(ROWS);
  expect(whole).toBe(0);
}, 60_000);
