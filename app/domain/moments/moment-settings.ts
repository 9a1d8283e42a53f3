// product.md §5: managers switch each moment on or off, choose its delay and its words, and may let the join invitation go
// out by itself. What nobody changed is as moments.ts says.
import { isWelcome, type Moment, moments } from './moments';
import { momentWords } from './moment-words';

export type MomentSetting = {
  isOn: boolean;
  /** sends the join invitation by itself; only ever true where joining is offered */
  isAutomatic: boolean;
  delayDays: number;
  words: string;
  /** since when it is set so; null: nobody changed it */
  changedAt: Date | null;
};
export type MomentSettings = ReadonlyMap<number, MomentSetting>;

type Row = {
  number: number;
  isOn: boolean;
  isAutomatic: boolean;
  delayDays: number | null;
  words: string | null;
  updatedAt: Date;
};

/** The setting of every moment. Rows: what was changed; null in a row is the default. */
export function momentSettings(rows: readonly Row[]): MomentSettings {
  const changed = new Map(rows.map((row) => [row.number, row]));
  return new Map(
    moments.map((moment) => {
      const row = changed.get(moment.number);
      return [
        moment.number,
        {
          isOn: row?.isOn ?? true,
          isAutomatic: canBeAutomatic(moment) && (row?.isAutomatic ?? false),
          delayDays: row?.delayDays ?? (isWelcome(moment) ? moment.delayDays : 0),
          words: row?.words ?? momentWords[moment.number]?.body ?? '',
          changedAt: row?.updatedAt ?? null,
        },
      ];
    }),
  );
}

/** Only the invitation to join can be sent by itself. */
export const canBeAutomatic = (moment: Moment) => isWelcome(moment) && moment.offers.some((offer) => offer === 'join');
