import { checkImport } from '~/domain/accounts/check-import.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import type { Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { actingStaff } from '../access';
import { type Cases, newAddress } from './case';

export const importCases: Cases = {
  '/imports/new': () => {
    const form = new FormData();
    form.set('kind', 'ACCOUNTS');
    form.set('separator', '');
    form.set('file', new File([file()], 'accounts.csv', { type: 'text/csv' }));
    return { path: '/imports/new', as: 'manager', form };
  },
  '/imports/:id': async (db) => ({ path: `/imports/${(await checked(db)).id}`, as: 'manager' }),
  '/imports/:id/mapping': async (db) => {
    const id = await uploaded(db);
    return { path: `/imports/${id}/mapping`, as: 'manager', form: { 'field-0': 'externalId', 'field-1': 'name' } };
  },
  '/imports/:id/apply': async (db) => {
    const { id, checkedAt } = await checked(db);
    const form = { checkedAt: checkedAt?.toISOString() ?? '' };
    return { path: `/imports/${id}/apply`, as: 'manager', form };
  },
  '/imports/:id/cancel': async (db) => {
    const { id, checkedAt } = await checked(db);
    const by = await actingStaff(db);
    await startImport(db, { importId: id, checkedAt: checkedAt?.toISOString() ?? '', by }, systemNow());
    return { path: `/imports/${id}/cancel`, as: 'manager', form: {} };
  },
  '/imports/:id/undo': async (db) => {
    const { id } = await checked(db);
    await db.import.update({ where: { id }, data: { status: 'APPLIED', appliedAt: systemNow() } });
    return { path: `/imports/${id}/undo`, as: 'manager', form: {} };
  },
  '/imports/:id/report': async (db) => ({ path: `/imports/${(await checked(db)).id}/report`, as: 'manager' }),
};

const file = () => `Account ID,Account Name\n${newAddress()},Castellan Foods\n`;

async function uploaded(db: Db) {
  const by = await actingStaff(db);
  const upload = { kind: 'ACCOUNTS' as const, fileName: 'accounts.csv', file: new Blob([file()]) };
  const result = await uploadImport(db, upload, by, systemNow());
  if (!result.ok) throw new Error(result.reason.reason);
  return result.value.importId;
}

async function checked(db: Db) {
  const importId = await uploaded(db);
  const mapping = { 'Account ID': 'externalId', 'Account Name': 'name' };
  await checkImport(db, { importId, mapping, chosen: {}, by: await actingStaff(db) }, systemNow());
  return db.import.findUniqueOrThrow({ where: { id: importId } });
}
