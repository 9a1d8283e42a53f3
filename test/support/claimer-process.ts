// A process that claims and withdraws as fast as it can until it is killed, over a connection of its own. It says each
// claim on a line once the claim was acknowledged, never before.
// Use: node --import tsx test/support/claimer-process.ts <database url> <opportunity> <advocate,advocate,…>
import './environment';
import { system } from '~/domain/audit/record.server';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { withdrawClaim } from '~/domain/opportunities/withdraw-claim.server';
import { connect } from '~/platform/db.server';
import { NOW } from './clock';

const [, , url = '', opportunityId = '', list = ''] = process.argv;
const { db } = connect(url, { max: 4 });

async function run(advocateId: string, index: number) {
  const result = await claimOpportunity(db, { opportunityId, advocateId }, system, NOW);
  if (!result.ok) throw new Error(result.reason.text);
  // Every third leaves again: that is when places move.
  if (index % 3 === 0) await withdrawClaim(db, { claimId: result.value.claimId, advocateId }, system, NOW);
  else process.stdout.write(`${result.value.claimId}\n`);
}

const advocates = list.split(',').entries();
await Promise.all(
  [1, 2, 3, 4].map(async () => {
    for (const [index, advocateId] of advocates) await run(advocateId, index);
  }),
);
process.stdout.write('done\n');
await db.$disconnect();
