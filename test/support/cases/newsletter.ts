import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { findingKey } from '~/domain/newsletter/kept';
import { letterToken } from '~/domain/newsletter/letter-token.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { consent, makeSendingCompany } from '../issues';
import { makeFinding, makeIssue } from '../newsletter';
import { makeOpportunity } from '../opportunities';
import { makeAdvocate, makeStaff } from '../people';
import { type Cases, newAddress } from './case';

export const newsletterCases: Cases = {
  '/settings/deliverability': () => ({
    path: '/settings/deliverability',
    as: 'admin',
    form: { intent: 'names', dkimSelector: `s${Date.now().toString(36)}`, returnPathHost: '' },
  }),
  '/suppressions': async (db) => {
    const email = newAddress();
    await db.suppression.create({ data: { email, source: 'bounce' } });
    return { path: '/suppressions', as: 'manager', form: { email, reason: 'They wrote to us.' } };
  },
  '/hooks/resend': () => ({ path: '/hooks/resend', form: {} }),
  '/newsletter': () => ({ path: '/newsletter', as: 'manager', form: { intent: 'draft' } }),
  '/newsletter/:id': async (db) => ({
    path: `/newsletter/${await draft(db)}`,
    as: 'manager',
    form: { block: 'words', subject: 'Ten minutes for you', preheader: 'Two quotes', introduction: newId('iss') },
  }),
  '/newsletter/:id/letter': async (db) => ({
    path: `/newsletter/${await draft(db)}/letter?as=${await reader(db)}`,
    as: 'manager',
  }),
  '/newsletter/:id/test': async (db) => ({
    path: `/newsletter/${await draft(db)}/test`,
    as: 'manager',
    form: { as: await reader(db) },
  }),
  '/newsletter/:id/keep': async (db) => {
    const issueId = await draft(db);
    const finding = findingKey(await makeFinding(db, issueId));
    return { path: `/newsletter/${issueId}/keep`, as: 'manager', form: { finding } };
  },
  '/newsletter/:id/links': async (db) => ({ path: `/newsletter/${await draft(db)}/links`, as: 'manager', form: {} }),
  '/newsletter/:id/send': async (db) => ({ path: `/newsletter/${await draft(db)}/send`, as: 'manager', form: {} }),
  '/newsletter/:id/approval': async (db) => {
    const issueId = await draft(db);
    const readAt = systemNow();
    const { id: approvalAskedById } = await makeStaff(db);
    await db.issue.update({ where: { id: issueId }, data: { approvalAskedAt: readAt, approvalAskedById } });
    const form = { intent: 'send-back', readAt: readAt.toISOString(), note: newId('iss') };
    return { path: `/newsletter/${issueId}/approval`, as: 'manager', form };
  },
  '/newsletter/:id/schedule': async (db) => ({
    path: `/newsletter/${await draft(db)}/schedule`,
    as: 'manager',
    form: { intent: 'schedule' },
  }),
  '/newsletter/:id/steer': async (db) => {
    const issueId = await onItsWay(db);
    return { path: `/newsletter/${issueId}/steer`, as: 'manager', form: { steer: 'pause' } };
  },
  '/newsletter/:id/batches/:batchId': async (db) => {
    const issueId = await onItsWay(db);
    const batch = await db.sendBatch.findFirstOrThrow({ where: { issueId } });
    await db.sendBatch.update({ where: { id: batch.id }, data: { status: 'NEEDS_REVIEW' } });
    return { path: `/newsletter/${issueId}/batches/${batch.id}`, as: 'manager', form: { decision: 'sent' } };
  },
  '/letters/:token': async (db) => {
    const issueId = await onItsWay(db);
    const { id } = await db.issueRecipient.findFirstOrThrow({ where: { issueId, status: 'QUEUED' } });
    return { path: `/letters/${letterToken(id)}` };
  },
  '/newsletter/:id/report': async (db) => ({ path: `/newsletter/${await onItsWay(db)}/report`, as: 'manager' }),
  '/r/:token/:link': async (db) => {
    const issueId = await onItsWay(db);
    const { id } = await db.issueRecipient.findFirstOrThrow({ where: { issueId, status: 'QUEUED' } });
    return { path: `/r/${letterToken(id)}/board` };
  },
  '/unsubscribe/:token': async (db) => ({ path: `/unsubscribe/${unsubscribeToken(await reader(db))}`, form: {} }),
  '/unsubscribe/:token/one-click': async (db) => ({
    path: `/unsubscribe/${unsubscribeToken(await reader(db))}/one-click`,
    form: { 'List-Unsubscribe': 'One-Click' },
  }),
  '/leave/:topic/:token': async (db) => ({
    path: `/leave/impact-notes/${unsubscribeToken(await reader(db))}`,
    form: {},
  }),
  '/leave/:topic/:token/one-click': async (db) => ({
    path: `/leave/impact-notes/${unsubscribeToken(await reader(db))}/one-click`,
    form: { 'List-Unsubscribe': 'One-Click' },
  }),
  '/preferences/:token': async (db) => ({
    path: `/preferences/${unsubscribeToken(await reader(db))}`,
    form: { topic: 'newsletter', to: 'off' },
  }),
};

/** A draft of a company that may send, with a card and somebody to read it. */
async function draft(db: Db): Promise<string> {
  const { by } = await makeSendingCompany(db);
  await makeOpportunity(db);
  await reader(db);
  return (await draftIssue(db, by, systemNow())).issueId;
}

/** A copy of the draft, frozen and on its way; the draft stays one. */
async function onItsWay(db: Db): Promise<string> {
  const { subject, preheader, blocks, plannedAt } = await db.issue.findUniqueOrThrow({
    where: { id: await draft(db) },
  });
  const { id: issueId } = await makeIssue(db, (await db.issue.count()) + 1);
  await db.issue.update({ where: { id: issueId }, data: { subject, preheader, blocks: blocks ?? [], plannedAt } });
  const frozen = await freezeIssue(db, issueId, systemNow());
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  const by = { personId: null, name: 'Priya Raman' };
  const started = await startSending(db, { issueId, frozen: frozen.value, batchSize: 100 }, by, systemNow());
  if (!started.ok) throw new Error(started.reason);
  return issueId;
}

/** An advocate who gets the newsletter, as id. */
async function reader(db: Db): Promise<string> {
  const { id } = await makeAdvocate(db);
  await consent(db, id);
  return id;
}
