import { connect } from '~/platform/db.server';
import { claimUnderFire } from '../support/claim-crash.ts';
import { prepareStorm } from '../support/claim-storm.ts';
import { launchSite } from '../support/launch-site.ts';
import { makeStaff } from '../support/people.ts';
import type { BenchContext, Count } from './bench.ts';

const ROUNDS = 50;
const PEOPLE = 200;
const AGAIN = 50;
const PLACES = 5;
const KILLS = 20;

export const counts = { C1: contention, C3: crashes };

/** C1 whole: 200 people on 5 places over two instances, one of them 50 times, in 50 rounds. Counts rounds that went wrong. */
async function contention({ freshDatabase }: BenchContext): Promise<Count> {
  async function count() {
    const databaseUrl = await freshDatabase();
    const { db } = connect(databaseUrl);
    await makeStaff(db, { role: 'ADMIN' }); // without one every page leads to the set-up
    const sites = [await launchSite(databaseUrl)];
    try {
      sites.push(await launchSite(databaseUrl));
      const storm = await prepareStorm(db, { people: PEOPLE, again: AGAIN });
      let wrong = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const { statuses, taken, holding, waiting, twice } = await storm(sites, PLACES);
        const isRight =
          taken === PLACES &&
          holding === PLACES &&
          waiting === PEOPLE - PLACES &&
          twice === 0 &&
          statuses.every((one) => one === 302);
        if (!isRight) wrong++;
      }
      return wrong;
    } finally {
      await Promise.all(sites.map((site) => site.stop()));
      await db.$disconnect();
    }
  }
  return {
    what: `rounds of ${PEOPLE} claims on ${PLACES} places that went wrong, of ${ROUNDS}`,
    expected: 0,
    count,
  };
}

/** C3 whole: a process that claims is killed 20 times. Counts what is wrong afterwards. */
async function crashes({ freshDatabase }: BenchContext): Promise<Count> {
  async function count() {
    const url = await freshDatabase();
    const { db } = connect(url);
    const { wrong } = await claimUnderFire(
      { db, url },
      Array.from({ length: KILLS }, (_, n) => 1 + ((n * 7) % 25)),
    );
    await db.$disconnect();
    return wrong.length;
  }
  return { what: `claims lost or places leaked, ${KILLS} kills`, expected: 0, count };
}
