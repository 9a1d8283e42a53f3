import { describe, expect, it } from 'vitest';
import { answerSop } from '~/domain/sops/answer-sop.server';
import { publishSop } from '~/domain/sops/publish-sop.server';
import { sendSop } from '~/domain/sops/send-sop.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeDraft } from '#test/support/sops';

const { db } = await testDatabase();
const { by, version, savedAt } = await makeDraft(db);
const helen = await makeStaff(db, { name: 'Helen Strand', role: 'REQUESTER', team: 'SALES' });
const gone = await makeStaff(db, { role: 'REQUESTER', team: 'SALES', disabledAt: NOW });
const other = await makeStaff(db, { role: 'REQUESTER', team: 'EVENTS' });
const team = 'SALES' as const;
const send = (personIds: string[], of = version, now = NOW) => sendSop(db, { team, version: of, personIds }, by, now);

describe('sending an SOP to its team', () => {
  it('writes to each once, with what changes and a link to the page', async () => {
    expect(await send([helen.id, gone.id, other.id])).toEqual({ ok: true, value: { names: ['Helen Strand'] } });
    const [letter, ...more] = await db.mailMessage.findMany({ where: { message: 'sop-agreement' } });
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ toEmail: helen.email });
    expect(letter?.props).toMatchObject({
      headline: 'Would Sales work like this?',
      points: ['Title: How we ask, was How Sales asks for a reference.'],
      actionUrl: expect.stringMatching(/\/sops\/sales\/agree$/),
    });
    const [event] = await db.auditEvent.findMany({ where: { kind: 'sop.sent' } });
    expect(event?.data).toEqual({ team, version: 2, people: [helen.id] });
  });

  it('asked again, somebody answers again', async () => {
    const self = { personId: helen.id, name: helen.name };
    await answerSop(db, { team, readAt: savedAt, agrees: false, words: 'Too slow.' }, self, NOW);
    await send([helen.id], version, addTime(NOW, days(1)));
    expect(await db.sopAgreement.findMany()).toMatchObject([{ personId: helen.id, answeredAt: null, words: null }]);
  });

  it('is refused for nobody of the team and for a version that is over or was never', async () => {
    expect(await send([other.id])).toMatchObject({ reason: 'nobody' });
    expect(await send([helen.id], 9)).toMatchObject({ reason: 'over' });
    await publishSop(db, { team, savedAt, note: 'Why.' }, by, NOW);
    expect(await send([helen.id], 1)).toMatchObject({ reason: 'over' });
    expect(await send([helen.id], 2)).toMatchObject({ ok: true });
  });
});
