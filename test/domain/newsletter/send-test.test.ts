import { beforeAll, expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { sendTest } from '~/domain/newsletter/send-test.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import type { Mail, MailOutcome, MailTransport } from '~/platform/mail/transport';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const { by, email: to } = await makeSendingCompany(db);
const posted: Mail[] = [];
const transport = (outcome: MailOutcome): MailTransport => ({
  name: 'outbox',
  maxBatch: 100,
  send: async (mail) => (posted.push(mail), outcome),
  sendBatch: () => Promise.reject(new Error('a test is one letter')),
});
const accepted = transport({ kind: 'accepted', rows: [{ ok: true, providerId: 'x' }] });
let issueId = '';
let advocateId = '';
beforeAll(async () => {
  advocateId = (await makeAdvocate(db, { name: 'Ines Duarte' })).id;
  ({ issueId } = await draftIssue(db, by, NOW));
});

it('posts the letter as that advocate would get it, and nothing in it acts for them', async () => {
  expect(await sendTest({ db, transport: accepted }, { issueId, advocateId, to }, NOW)).toEqual({
    ok: true,
    value: undefined,
  });
  const [mail] = posted;
  expect(mail).toMatchObject({ to, stream: 'transactional', headers: {}, subject: expect.stringMatching(/^Test: /) });
  expect(mail?.html).toContain('Hello Ines');
  expect(`${mail?.html}${mail?.text}`).not.toContain(unsubscribeToken(advocateId));
});

it.each([
  ['not-a-draft', accepted, { issueId: 'iss_x' }],
  ['incomplete', accepted, { advocateId: 'adv_x' }],
  ['not-accepted', transport({ kind: 'unknown', fault: 'time-out' }), {}],
])('says so when it is %s', async (reason, by, fields) => {
  expect(await sendTest({ db, transport: by }, { issueId, advocateId, to, ...fields }, NOW)).toEqual({
    ok: false,
    reason,
  });
});
