import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '~/generated/prisma/client';
import { log } from './log.server';
import { seconds } from './time';

// Columns without a zone hold UTC, whatever zone this process lives in; Prisma does the same by itself.
pg.defaults.parseInputDatesAsUTC = true;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => new Date(`${text}T00:00:00Z`));

export type Db = PrismaClient;
/** What a use case writes with: everything in one transaction. */
export type Tx = Prisma.TransactionClient;
/** Enough to read with, inside or outside a transaction. */
export type Reader = Db | Tx;

type Connection = { db: Db; pool: pg.Pool };

/** A client and the pool under it (the two or three hottest reads use the pool directly). */
export function connect(url: string, options: { max?: number } = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10 });
  pool.on('error', (error) => log.warn({ err: error.message }, 'idle database connection lost'));
  // Many people acting at once wait for a connection instead of failing.
  const transactionOptions = { maxWait: seconds(10), timeout: seconds(20) };
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions }) };
}

// The server bundle and the process around it are two module graphs; they share one connection.
const shared = globalThis as typeof globalThis & { flywheelDatabase?: Connection };

/** Makes `connection` the one that routes and jobs of this process use. */
export function useConnection(connection: Connection) {
  shared.flywheelDatabase = connection;
}

function connection(): Connection {
  if (!shared.flywheelDatabase) throw new Error('The database is used before it was opened.');
  return shared.flywheelDatabase;
}

/** The database client of this process. Routes only pass it on. */
export const db = () => connection().db;

/** The pool of this process, for reads that are measured by test/bench. */
export const pool = () => connection().pool;
