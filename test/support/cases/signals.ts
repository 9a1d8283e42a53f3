import type { Catalogue } from '~/domain/signals/catalogue';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { draftToken } from '~/domain/signals/draft-token.server';
import { RulesForm, SignalForm } from '~/domain/signals/schema';
import { rulesValues, signalValues, withRules, withSignal } from '~/domain/signals/signal-input';
import type { Db } from '~/platform/db.server';
import type { Cases } from './case';

let count = 0;

/** The second step of publishing: what was looked at, and why. */
const publish = (version: number, draft: Catalogue) => ({
  intent: 'publish',
  basedOn: String(version),
  looked: draftToken(draft),
  note: 'Agreed with customer success.',
});

async function signal(db: Db, code: string | null, fields: Record<string, string>) {
  const { version, catalogue } = await getCatalogue(db);
  const old = catalogue.signals.find((one) => one.code === (code ?? 'survey'));
  if (!old) throw new Error('There is no such signal.');
  const typed = { ...signalValues(old), ...fields };
  const draft = withSignal(catalogue, code, SignalForm.parse(typed));
  if (!draft.ok) throw new Error(draft.reason.message);
  return { ...typed, ...publish(version, draft.value.catalogue) };
}

export const signalCases: Cases = {
  '/signals/new': async (db) => ({
    path: '/signals/new',
    as: 'manager',
    form: await signal(db, null, { name: `Survey of spring ${count++}` }),
  }),
  '/signals/rules': async (db) => {
    const { version, catalogue } = await getCatalogue(db);
    const typed = { ...rulesValues(catalogue), championActions: String(100 + count++) };
    const draft = withRules(catalogue, RulesForm.parse(typed));
    return { path: '/signals/rules', as: 'manager', form: { ...typed, ...publish(version, draft) } };
  },
  '/signals/:code': async (db) => ({
    path: '/signals/survey',
    as: 'manager',
    form: await signal(db, 'survey', { halfLifeDays: String(100 + count++) }),
  }),
};
