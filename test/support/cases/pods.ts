import { createPod } from '~/domain/programme/create-pod.server';
import { getPhase } from '~/domain/programme/phase.server';
import { phases } from '~/domain/programme/phases';
import type { Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { makeAdvocate, makeStaff } from '../people';
import type { Cases } from './case';

let count = 0;

export const podCases: Cases = {
  '/programme': async (db) => {
    const { phase: from } = await getPhase(db);
    const to = phases[phases.indexOf(from) + 1] ?? 'WALK';
    return { path: '/programme', as: 'manager', form: { from, to, reason: 'Sales asks in chat anyway' } };
  },
  '/programme/pods': async (db) => {
    const { id: managerId } = await makeStaff(db);
    return { path: '/programme/pods', as: 'manager', form: { name: `Pod ${count++}`, managerId } };
  },
  '/programme/pods/:id': async (db) => {
    const { id: advocateId } = await makeAdvocate(db);
    return { path: `/programme/pods/${await pod(db)}`, as: 'manager', form: { intent: 'add', advocateId } };
  },
};

async function pod(db: Db): Promise<string> {
  const { id: managerId, name } = await makeStaff(db);
  const by = { personId: managerId, name };
  const created = await createPod(db, { name: `Pod ${count++}`, managerId }, by, systemNow());
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}
