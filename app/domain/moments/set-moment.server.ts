import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { canBeAutomatic, momentSettings } from './moment-settings';
import { momentWords } from './moment-words';
import { isWelcome, momentOf } from './moments';
import type { MomentForm } from './schema';

export type SetRefusal = 'unknown' | 'stop' | 'too-late' | 'no-join' | 'no-words';

/**
 * Changes how one moment is set. Refused for stops, which nobody can switch off; for a delay as long as the welcome; for
 * automatic sending where joining is not offered; and for no words. What equals the default is kept as the default.
 */
export async function setMoment(
  db: Db,
  form: MomentForm,
  by: Actor,
  now: Date,
): Promise<Result<undefined, SetRefusal>> {
  const moment = momentOf(form.number);
  if (!moment) return refuse('unknown');
  if (!isWelcome(moment)) return refuse('stop');
  if (form.delayDays >= moment.welcomeDays) return refuse('too-late');
  if (form.isAutomatic && !canBeAutomatic(moment)) return refuse('no-join');
  if (form.words === '') return refuse('no-words');
  const { number, isOn, isAutomatic } = form;
  const typed = form.words.replaceAll('\r\n', '\n');
  const delayDays = form.delayDays === moment.delayDays ? null : form.delayDays;
  const words = typed === momentWords[number]?.body ? null : typed;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('moment-settings'))::text`;
    const rows = await tx.momentSetting.findMany({ where: { number } });
    const before = momentSettings(rows).get(number);
    const set = { isOn, isAutomatic, delayDays, words, updatedAt: now };
    const after = momentSettings([{ number, ...set }]).get(number);
    const fields = settable.filter((field) => before?.[field] !== after?.[field]);
    await tx.momentSetting.upsert({ where: { number }, create: { number, ...set }, update: set });
    const data = { moment: number, name: moment.name, fields: fields.map((field) => names[field]) };
    await record(tx, { kind: 'moment.changed', at: now, by, about: {}, data });
    return ok();
  });
}

const settable = ['isOn', 'isAutomatic', 'delayDays', 'words'] as const;
const names = { isOn: 'on or off', isAutomatic: 'automatic sending', delayDays: 'delay', words: 'words' } as const;
