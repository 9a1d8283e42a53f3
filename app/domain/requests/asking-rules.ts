// product.md §4: how asks of one request go out, by the version of the SOP it was submitted under.
import type { Activity, Helper } from '~/generated/prisma/enums';
import { kindOf, type modes, type silences, SopSettings } from './sop';

export type AskingMode = (typeof modes)[number];
export type AskingRules = {
  mode: AskingMode;
  minutes: number;
  /** business hours after which an owner's silence counts, and what then */
  silenceHours: number;
  then: (typeof silences)[number];
  /** business hours of silence before the next in order is asked */
  waitHours: number;
};

type Facts = { activity: Activity; helper: Helper; sop: { settings: unknown } };

/** The rules for a request. An SOP that cannot be read leaves asking to managers, with the usual waits. */
export function askingRules({ activity, helper, sop }: Facts): AskingRules {
  const { data } = SopSettings.safeParse(sop.settings);
  const kind = data && kindOf(data, activity, helper);
  return {
    mode: kind?.mode ?? 'managed',
    minutes: kind?.minutes ?? 30,
    silenceHours: data?.owner.silenceHours ?? 16,
    then: data?.owner.then ?? 'manager decides',
    waitHours: data?.order.waitHours ?? 8,
  };
}

/** Whether the requester may choose whom to ask. */
export const isSelfServe = (mode: AskingMode) =>
  mode === 'self-serve with notice' || mode === 'self-serve with approval';
