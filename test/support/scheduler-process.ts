// A process that picks a time and kills itself at a named step of doing so: before or after its n-th statement.
// Use: node --import tsx test/support/scheduler-process.ts <json>
import './environment';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { connect, type Db } from '~/platform/db.server';

const { databaseUrl, meetingId, startsAt, now, by, dieAt } = JSON.parse(process.argv[2] ?? '{}') as {
  databaseUrl: string;
  meetingId: string;
  startsAt: string;
  now: string;
  by: { personId: string; name: string };
  /** number of the statement after which it dies; 0: never */ dieAt: number;
};
const { db } = connect(databaseUrl, { max: 2 });
let count = 0;
const dying = db.$extends({
  query: {
    async $allOperations({ model, operation, args, query }) {
      const answer: unknown = await query(args);
      count++;
      process.stdout.write(`${count} ${model ?? ''}.${operation}\n`);
      if (count === dieAt) process.kill(process.pid, 'SIGKILL');
      return answer;
    },
  },
}) as unknown as Db;
const result = await pickTime(dying, { meetingId, startsAt: new Date(startsAt), side: 'GUEST' }, by, new Date(now));
process.stdout.write(`done ${JSON.stringify(result)}\n`);
await db.$disconnect();
