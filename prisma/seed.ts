import type { Db } from '~/platform/db.server';
import { advocateScenes } from './demo/advocates';
import { claimScenes } from './demo/claims';
import { cohortScenes } from './demo/cohorts';
import { crmScenes } from './demo/crm';
import { issueScenes } from './demo/issues';
import { postLetters } from './demo/letterbox';
import { nominationScenes } from './demo/nominations';
import { opportunityScenes } from './demo/opportunities';
import { outcomeScenes } from './demo/outcomes';
import { requestScenes } from './demo/requests';
import { faces, staffScenes } from './demo/staff';
import { sopScenes } from './demo/sops';
import { libraryScenes } from './demo/submissions';
import type { Scene, World } from './demo/world';

/**
 * Loads the demo programme as it stands at `now`: half a year of it, played through the use cases in the order in which
 * it happened. Does nothing where a programme has begun, and throws where a load was cut off half-way. All names are invented and all addresses end in .example.
 */
export async function loadDemo(db: Db, now: Date): Promise<void> {
  if (await hasBegun(db)) return;
  const maps = { staff: new Map(), advocates: new Map(), opportunities: new Map(), assets: new Map() };
  const world: World = { db, now, ...maps, requests: new Map(), favours: new Map() };
  for (const { at, play } of scenesUntil(now)) {
    await play(world, at);
    await forgetJobs(db);
  }
  await postLetters(db);
  await forgetJobs(db);
}

/** The manager comes with the first scenes and an issue with the last, so one without the other was cut off. */
async function hasBegun(db: Db): Promise<boolean> {
  const manager = faces.find(({ role }) => role === 'Manager');
  const isDemo = (await db.person.count({ where: { email: manager?.email } })) > 0;
  if (isDemo && (await db.issue.count()) === 0)
    throw new Error('Loading the demo programme was cut off. Remove the data folder (DATA_DIR) and start again.');
  return (await db.advocate.count()) + (await db.opportunity.count()) > 0;
}

function scenesUntil(now: Date): Scene[] {
  const scenes = [
    ...staffScenes(now),
    ...crmScenes(now),
    ...libraryScenes(now),
    ...sopScenes(now),
    ...advocateScenes(now),
    ...opportunityScenes(now),
    ...claimScenes(now),
    ...cohortScenes(now),
    ...nominationScenes(now),
    ...requestScenes(now),
    ...outcomeScenes(now),
    ...issueScenes(now),
  ];
  return scenes.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** What is due by now has been played or is in the outbox; a worker would do it again with today's clock. */
const forgetJobs = (db: Db) =>
  db.$executeRaw`DELETE FROM pgboss.job WHERE state < 'active' AND start_after <= now() AND name NOT LIKE 'sweep-%'`;
