import { makeSegment } from '../segments';
import type { Cases } from './case';

let count = 0;
const rule = { 'part.0': 'include', 'field.0': 'industry', 'op.0': 'is', 'values.0': 'Retail', intent: 'save' };

export const segmentCases: Cases = {
  '/segments/new': () => ({ path: '/segments/new', as: 'manager', form: { ...rule, name: `Retail ${count++}` } }),
  '/segments/:id': async (db) => {
    const { id } = await makeSegment(db);
    return { path: `/segments/${id}`, as: 'manager', form: { ...rule, name: `Shops ${count++}` } };
  },
  '/segments/:id/archive': async (db) => {
    const { id } = await makeSegment(db);
    return { path: `/segments/${id}/archive`, as: 'manager', form: {} };
  },
};
