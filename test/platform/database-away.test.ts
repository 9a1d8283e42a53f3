import { expect, it } from 'vitest';
import { isDatabaseAway, outlasting } from '~/platform/database-away.server';
import { connect } from '~/platform/db.server';
import { freePort } from '#test/support/launch-site';

const driver = (cause: object) =>
  Object.assign(new Error('Raw query failed.'), { meta: { driverAdapterError: { cause } } });

it.each([
  ['nobody listens there', driver({ kind: 'DatabaseNotReachable', host: '127.0.0.1', port: 1 }), true],
  ['it is starting up', driver({ kind: 'postgres', originalCode: '57P03' }), true],
  ['an administrator ends it', driver({ kind: 'postgres', originalCode: '57P01' }), true],
  ['the line broke in a query', new Error('Connection terminated unexpectedly'), true],
  [
    'the line broke in a transaction',
    new Error('Client has encountered a connection error and is not queryable'),
    true,
  ],
  ['a row that is there already', driver({ kind: 'UniqueConstraintViolation', originalCode: '23505' }), false],
  ['a fault of ours', new TypeError('x is not a function'), false],
  ['no error at all', 'gone', false],
])('%s', (_name, error, isAway) => {
  expect(isDatabaseAway(error)).toBe(isAway);
});

it('knows what the client says of a server that is not there', async () => {
  const { db, pool } = connect(`postgresql://flywheel@127.0.0.1:${await freePort()}/flywheel`);
  await expect(db.$queryRaw`SELECT 1`).rejects.toSatisfy(isDatabaseAway);
  await expect(db.$transaction((tx) => tx.issue.count())).rejects.toSatisfy(isDatabaseAway);
  await db.$disconnect();
  await pool.end();
});

it('does work again until the database is back, and other faults once', async () => {
  const answers = [new Error('Connection terminated unexpectedly'), new Error('read ECONNRESET')];
  const work = async () => {
    const error = answers.shift();
    if (error) throw error;
    return 'done';
  };
  expect(await outlasting(work)).toBe('done');
  answers.push(new Error('a fault of ours'), new Error('not reached'));
  await expect(outlasting(work)).rejects.toThrow('a fault of ours');
  expect(answers).toHaveLength(1);
});

it('gives up when the process has to end', async () => {
  const away = () => Promise.reject(new Error('Connection terminated unexpectedly'));
  await expect(outlasting(away, AbortSignal.abort())).rejects.toThrow('Connection terminated');
});
