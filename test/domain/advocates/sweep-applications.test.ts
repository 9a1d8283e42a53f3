import { expect, it } from 'vitest';
import { answerApplication } from '~/domain/advocates/answer-application.server';
import { findApplication } from '~/domain/advocates/application.server';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { CONFIRM_WITHIN_DAYS, KEPT_DAYS } from '~/domain/advocates/schema';
import { sweepApplications } from '~/domain/advocates/sweep-applications.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, minutes } from '~/platform/time';
import { joinForm } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const over = addTime(NOW, days(CONFIRM_WITHIN_DAYS + KEPT_DAYS) + minutes(1));

async function apply(email: string, at = NOW) {
  const { applicationId } = await applyToJoin(db, joinForm({ email }), at);
  await answerApplication(db, applicationId, at);
  return { applicationId, token: deriveToken('join', applicationId) };
}

it('leaves nothing of somebody who never confirmed, and of who did the profile alone', async () => {
  await apply('stranger@castellan.example');
  const young = await apply('young@castellan.example', addTime(NOW, minutes(2)));
  const joined = await apply('maren@castellan.example');
  await confirmJoin(db, joined.token, NOW);

  await sweepApplications(db, addTime(over, -minutes(2)));
  expect(await db.joinApplication.count()).toBe(3);

  await sweepApplications(db, over);
  await sweepApplications(db, over);
  const left = await db.joinApplication.findMany({ orderBy: { createdAt: 'asc' } });
  expect(left.map(({ id }) => id)).toEqual([joined.applicationId, young.applicationId]);
  expect(left[0]?.answers).toEqual({});
  expect(left[1]?.answers).toMatchObject({ name: 'Maren Okafor' });
  const letters = await db.mailMessage.findMany({ select: { toEmail: true }, orderBy: { toEmail: 'asc' } });
  expect(letters.map(({ toEmail }) => toEmail)).toEqual(['maren@castellan.example', 'young@castellan.example']);
  expect(await db.advocate.findFirst({ where: { person: { email: 'maren@castellan.example' } } })).toMatchObject({
    jobTitle: 'Data platform lead',
  });
});

it('leaves the link of who confirmed harmless', async () => {
  const joined = await apply('ravi@castellan.example');
  await confirmJoin(db, joined.token, NOW);
  await sweepApplications(db, over);
  expect(await findApplication(db, joined.token, over)).toEqual({ state: 'confirmed', firstName: '' });
  expect(await confirmJoin(db, joined.token, over)).toMatchObject({ ok: true, value: { isNew: false } });
});
