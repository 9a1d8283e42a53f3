import { describe, expect, it } from 'vitest';
import { changeTopic } from '~/domain/advocates/change-topic.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { MailDelayedError, sendMail } from '~/domain/mail/send-mail.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { deriveCode, deriveToken } from '~/platform/derived-token.server';
import type { Mail, MailOutcome, MailTransport } from '~/platform/mail/transport';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { samples } from '#emails/samples';

const { db } = await testDatabase();

/** A transport that answers what it is told and keeps what it was given. */
function transport(outcome: MailOutcome = { kind: 'accepted', rows: [{ ok: true, providerId: 'p-1' }] }) {
  const mails: Mail[] = [];
  const port: MailTransport = {
    name: 'outbox',
    maxBatch: 1,
    send: async (mail) => (mails.push(mail), outcome),
    sendBatch: async () => outcome,
  };
  return { port, mails };
}

let count = 0;
async function queued(email = 'reader@halden.example') {
  const key = `sign-in:test-${count++}`;
  const door = { path: '/login/:token', purpose: 'sign-in', id: key };
  const props = { expiresAt: '12:10 UTC' };
  await db.$transaction((tx) => queueMail(tx, { message: 'sign-in', key, to: { email }, props, door, now: NOW }));
  return db.mailMessage.findUniqueOrThrow({ where: { key } });
}

describe('one mail', () => {
  it('holds its token only when it is made', async () => {
    const mail = await queued();
    const { port, mails } = transport();
    await sendMail(db, port, mail.id, NOW);
    const token = deriveToken('sign-in', mail.key);
    expect(mails[0]).toMatchObject({ key: mail.key, to: mail.toEmail, stream: 'transactional' });
    expect(mails[0]?.html).toContain(`http://flywheel.test/login/${token}`);
    expect(mails[0]?.text).toContain(deriveCode('sign-in', mail.key));
    const stored = await db.mailMessage.findUniqueOrThrow({ where: { id: mail.id } });
    expect(stored).toMatchObject({ status: 'SENT', providerId: 'p-1', sentAt: NOW });
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('takes along what was queued with it', async () => {
    const invitation = { filename: 'invitation.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' };
    const key = 'sign-in:with-a-file';
    const door = { path: '/login/:token', purpose: 'sign-in', id: key };
    const mail = { message: 'sign-in' as const, key, to: { email: 'reader@halden.example' }, door, now: NOW };
    await db.$transaction((tx) =>
      queueMail(tx, { ...mail, props: { expiresAt: '12:10 UTC' }, attachments: [invitation] }),
    );
    const { port, mails } = transport();
    await sendMail(db, port, (await db.mailMessage.findUniqueOrThrow({ where: { key } })).id, NOW);
    expect(mails[0]?.attachments).toEqual([invitation]);
  });

  it('goes out once, however often its job runs', async () => {
    const mail = await queued();
    const { port, mails } = transport();
    await sendMail(db, port, mail.id, NOW);
    await sendMail(db, port, mail.id, NOW);
    expect(mails).toHaveLength(1);
  });

  it('stays queued when the outcome is not known, and fails when it is refused', async () => {
    const mail = await queued();
    const unknown = transport({ kind: 'unknown', fault: 'no answer' });
    await expect(sendMail(db, unknown.port, mail.id, NOW)).rejects.toBeInstanceOf(MailDelayedError);
    expect(await db.mailMessage.findUniqueOrThrow({ where: { id: mail.id } })).toMatchObject({ status: 'QUEUED' });
    await sendMail(db, transport({ kind: 'rejected', fault: '422' }).port, mail.id, NOW);
    expect(await db.mailMessage.findUniqueOrThrow({ where: { id: mail.id } })).toMatchObject({
      status: 'FAILED',
      failure: '422',
    });
  });

  it('M5: a bounced address gets its way in and nothing else', async () => {
    const email = 'bounced@halden.example';
    await db.suppression.create({ data: { email, source: 'hard bounce' } });
    const { port, mails } = transport();
    await sendMail(db, port, (await queued(email)).id, NOW);
    expect(mails).toHaveLength(1);
    await db.$transaction((tx) =>
      queueMail(tx, {
        message: 'claim-lapsed',
        key: 'claim-lapsed:test',
        to: { email },
        props: {
          firstName: 'Ana',
          opportunityTitle: 'A quote',
          why: 'It was due.',
          actionUrl: 'http://flywheel.test/board',
        },
        now: NOW,
      }),
    );
    const other = await db.mailMessage.findUniqueOrThrow({ where: { key: 'claim-lapsed:test' } });
    await sendMail(db, port, other.id, NOW);
    expect(mails).toHaveLength(1);
    expect(await db.mailMessage.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({
      status: 'SUPPRESSED',
      failure: 'hard bounce',
    });
  });
});

describe('a letter to an advocate', () => {
  async function letterTo(
    message: 'impact-note' | 'claim-lapsed',
    advocate: { id: string; person: { email: string } },
  ) {
    const key = `${message}:${advocate.id}:${count++}`;
    const { personId } = await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } });
    const to = { email: advocate.person.email, personId };
    await db.$transaction((tx) => queueMail(tx, { message, key, to, props: samples[message] as never, now: NOW }));
    return db.mailMessage.findUniqueOrThrow({ where: { key } });
  }

  it('leads to its reader’s own preferences, made when it is sent', async () => {
    const advocate = await makeAdvocate(db);
    const { port, mails } = transport();
    const mail = await letterTo('claim-lapsed', advocate);
    await sendMail(db, port, mail.id, NOW);
    const url = `http://flywheel.test/preferences/${unsubscribeToken(advocate.id)}`;
    expect(mails[0]?.html).toContain(url);
    expect(mails[0]?.text).toContain(url);
    expect(mails[0]?.headers).toEqual({});
    expect(JSON.stringify(mail)).not.toContain(unsubscribeToken(advocate.id));
  });

  it('M2: of a topic is ended by one click, which ends that topic alone', async () => {
    const advocate = await makeAdvocate(db);
    const { port, mails } = transport();
    await sendMail(db, port, (await letterTo('impact-note', advocate)).id, NOW);
    const url = `http://flywheel.test/leave/impact-notes/${unsubscribeToken(advocate.id)}`;
    expect(mails[0]?.headers).toEqual({
      'List-Unsubscribe': `<${url}/one-click>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(mails[0]?.text).toContain(url);
  });

  it('M3: does not go out once its topic is off, though it was queued before', async () => {
    const advocate = await makeAdvocate(db);
    const { port, mails } = transport();
    const [queued, essential] = [await letterTo('impact-note', advocate), await letterTo('claim-lapsed', advocate)];
    const off = { token: unsubscribeToken(advocate.id), topic: 'impact-notes' as const, isOn: false };
    await changeTopic(db, off, NOW);
    await sendMail(db, port, queued.id, NOW);
    await sendMail(db, port, essential.id, NOW);
    expect(mails.map(({ key }) => key)).toEqual([essential.key]);
    const stored = await db.mailMessage.findUniqueOrThrow({ where: { id: queued.id } });
    expect(stored).toMatchObject({ status: 'SUPPRESSED', failure: 'switched off by its reader' });
  });
});
