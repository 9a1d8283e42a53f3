import { discardDraft } from '~/domain/sops/discard-draft.server';
import { sendSop } from '~/domain/sops/send-sop.server';
import { sopValues } from '~/domain/sops/sop-input';
import { findDraft, findVersion } from '~/domain/sops/versions.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import type { People } from '../people-in-roles';
import { makeDraft } from '../sops';
import type { Cases } from './case';

/** SOPs of Sales, which `requester` reads. */
export const sopCases: Cases = {
  '/sops/:team/edit': async (db) => {
    const { settings, savedAt } = await draftOf(db);
    const form = { ...lists(sopValues(settings)), title: newId('sop'), savedAt, intent: 'save' };
    return { path: '/sops/sales/edit', as: 'manager', form };
  },
  '/sops/:team/publish': async (db) => {
    const { savedAt } = await draftOf(db);
    return { path: '/sops/sales/publish', as: 'manager', form: { savedAt, note: 'A clearer title.' } };
  },
  '/sops/:team/replay': async (db) => {
    await draftOf(db);
    return { path: '/sops/sales/replay' };
  },
  '/sops/:team/discard': async (db) => {
    const { savedAt } = await draftOf(db);
    return { path: '/sops/sales/discard', as: 'manager', form: { savedAt } };
  },
  '/sops/:team/agreement': async (db, people) => {
    const { version } = await draftOf(db);
    const form = { version: String(version), 'people[]': people.requester.personId };
    return { path: '/sops/sales/agreement', as: 'manager', form };
  },
  '/sops/:team/agree': async (db, people) => {
    const { savedAt } = await asked(db, people);
    const form = { savedAt, answer: 'wrong', words: 'Four days are too few.' };
    return { path: '/sops/sales/agree', as: 'requester', form };
  },
  '/sops/:team/compare': async (db) => {
    await draftOf(db);
    return { path: '/sops/sales/compare?from=1&to=1' };
  },
};

/** A new draft of Sales; one that is there is discarded first. */
async function draftOf(db: Db) {
  const now = systemNow();
  const old = await findDraft(db, 'SALES');
  if (old) await discardDraft(db, { team: 'SALES', savedAt: old.updatedAt }, { personId: null, name: 'Test' }, now);
  await makeDraft(db, { change: { title: newId('sop') }, now });
  const draft = await findDraft(db, 'SALES');
  if (!draft) throw new Error('There is no draft.');
  return { version: draft.version, settings: draft.settings, savedAt: draft.updatedAt.toISOString() };
}

/** The version in force, which `requester` is asked to read: drafts come and go between cases. */
async function asked(db: Db, { manager, requester }: People) {
  const { version } = await draftOf(db);
  const sop = await findVersion(db, 'SALES', version - 1);
  if (!sop) throw new Error('Nothing is in force.');
  const by = { personId: manager.personId, name: manager.name };
  const sending = { team: 'SALES' as const, version: sop.version, personIds: [requester.personId] };
  await sendSop(db, sending, by, systemNow());
  return { savedAt: sop.updatedAt.toISOString() };
}

/** Lists as the editor's fields are named. */
const lists = (values: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [Array.isArray(value) ? `${name}[]` : name, value]));
