// One process that asks or answers, to be killed at a step: the test holds a lock at which this process stops.
// Use: node --import tsx test/support/asking-process.ts '{"databaseUrl": …, "act": "ask" | "accept", …}'
import './environment';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { startRound } from '~/domain/requests/start-round.server';
import { connect } from '~/platform/db.server';
import { MESSAGE } from './asking';
import { NOW } from './clock';

export type Act =
  | { act: 'ask'; number: number; advocateIds: string[]; by: { personId: string; name: string } }
  | { act: 'accept'; askId: string; times: string[] };

const { databaseUrl, ...what } = JSON.parse(process.argv[2] ?? '{}') as Act & { databaseUrl: string };
const { db } = connect(databaseUrl, { max: 2 });
if (what.act === 'ask') {
  const people = what.advocateIds.map((advocateId) => ({ advocateId, message: MESSAGE, minutes: 30 }));
  await startRound(db, { number: what.number, mode: 'GROUP', people }, { ...what.by, runs: true }, NOW);
} else {
  const times = what.times.map((time) => new Date(time));
  await acceptAsk(db, { askId: what.askId, note: '', times }, { personId: null, name: 'Maren Okafor' }, NOW);
}
process.exit(0);
