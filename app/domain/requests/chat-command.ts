// A chat command in one line: "reference call for D-1042 by 2026-12-04: how the first month really was". Pure.
import { activities } from '~/domain/advocates/activities';
import type { Activity } from '~/generated/prisma/enums';
import { ok, refuse, type Result } from '~/platform/result';

export type Command = { activity: Activity; deal: string; neededBy: string; need: string };

/** What a command looks like, told to whoever writes another. */
export const COMMAND_HELP =
  'Write it as: reference call for D-1042 by 2026-12-04: what the buyer should know. D-1042 is the deal’s id in the CRM.';

const SHAPE =
  /^\s*(?<what>[a-z _-]{2,40}?)\s+for\s+(?<deal>\S{1,200})\s+by\s+(?<by>\d{4}-\d{2}-\d{2})\s*:\s*(?<need>\S[^]*)$/i;

/** The parts of a command. Refused: anything that is not written so, or names nothing that can be requested. */
export function readCommand(text: string): Result<Command, 'unclear'> {
  const { what = '', deal = '', by = '', need = '' } = SHAPE.exec(text)?.groups ?? {};
  const named = what.trim().replace(/[ -]+/g, '_').toUpperCase();
  const activity = activities.find((one) => one === named);
  return activity ? ok({ activity, deal, neededBy: by, need: need.trim() }) : refuse('unclear');
}
