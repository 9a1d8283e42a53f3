import { applyImport } from '~/domain/accounts/apply-import.server';
import { connect } from '~/platform/db.server';

// A worker as a process of its own, to be killed: writes an import, with a pause before each slice.
const { databaseUrl, pauseMs, ...job } = JSON.parse(process.argv[2] ?? '{}') as {
  databaseUrl: string;
  pauseMs: number;
  importId: string;
  byId: string;
};
const { db } = connect(databaseUrl, { max: 4 });
await applyImport(db, job, () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  return new Date();
});
process.exit(0);
