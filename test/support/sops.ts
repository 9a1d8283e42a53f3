import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import type { SopSettings } from '~/domain/requests/sop';
import { findSop } from '~/domain/requests/sops.server';
import { saveDraft } from '~/domain/sops/save-draft.server';
import type { Team } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { NOW } from './clock';
import { makeStaff } from './people';

/** Version 1 of every team's SOP, in force. */
export const installSops = (db: Db, now = NOW) => db.$transaction((tx) => installDefaultSops(tx, now));

/** The settings in force for a team, with a change. */
export async function settingsWith(db: Db, team: Team, change: Partial<SopSettings>): Promise<SopSettings> {
  const sop = await findSop(db, team);
  if (!sop) throw new Error('Install the SOPs first.');
  return { ...sop.settings, ...change };
}

/** A draft of a team that differs in its title, unless told; SOPs are installed when missing. */
export async function makeDraft(
  db: Db,
  { team = 'SALES' as Team, change = {} as Partial<SopSettings>, now = NOW } = {},
) {
  await installSops(db, now);
  const manager = await makeStaff(db);
  const by = { personId: manager.id, name: manager.name };
  const settings = await settingsWith(db, team, { title: 'How we ask', ...change });
  const result = await saveDraft(db, { team, savedAt: null, settings }, by, now);
  if (!result.ok) throw new Error(`The draft was refused: ${result.reason}`);
  return { ...result.value, by };
}
