import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Blocks } from '~/domain/newsletter/blocks';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { tellOutcomes } from '~/domain/newsletter/tell-outcomes.server';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { configuredTransport } from '~/platform/mail/transport.server';
import { readOutboxBody } from '~/platform/mail/outbox.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { addTime, days, hours, minutes, systemNow } from '~/platform/time';
import { action as draft, loader as list } from '~/routes/staff/newsletter';
import { action as approval, loader as approvalPage } from '~/routes/staff/newsletter-approval';
import { action as edit, loader as page } from '~/routes/staff/newsletter-issue';
import { loader as letter } from '~/routes/staff/newsletter-letter';
import { action as send, loader as confirm } from '~/routes/staff/newsletter-send';
import { action as steer } from '~/routes/staff/newsletter-steer';
import { action as sendTest } from '~/routes/staff/newsletter-test';
import { loader as browser } from '~/routes/public/letter';
import { action as leave } from '~/routes/public/unsubscribe';
import { action as change, loader as preferences } from '~/routes/public/preferences';
import { action as oneClick, loader as oneClickPage } from '~/routes/hooks/unsubscribe-one-click';
import { makeFavour } from '#test/support/advocates';
import { zoneAtNoon } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent, makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
let cookie = '';
let managerId = '';

beforeAll(async () => {
  const { by } = await makeSendingCompany(db);
  managerId = by.personId;
  cookie = await signInAs(db, managerId);
  await makeOpportunity(db, { title: 'Two sentences on backfills' });
});
// One draft at a time: what a test left open is out of the way.
beforeEach(() =>
  db.issue.updateMany({ where: { status: { in: ['DRAFT', 'SENDING'] } }, data: { status: 'CANCELLED' } }),
);

const args = (id: string) => ({ cookie, params: { id } });
async function newDraft() {
  await expect(draft(post('/newsletter', { intent: 'draft' }, { cookie }))).resolves.toMatchObject({ status: 302 });
  return db.issue.findFirstOrThrow({ where: { status: 'DRAFT' } });
}
async function reader(name: string) {
  const advocate = await makeAdvocate(db, { name, timeZone: zoneAtNoon() });
  await consent(db, advocate.id);
  return advocate;
}
const sender = () => ({ db, transport: configuredTransport(), writeLetters, leaseMs: minutes(1), clock: systemNow });
async function sent(issueId: string) {
  await expect(send(post(`/newsletter/${issueId}/send`, {}, args(issueId)))).resolves.toMatchObject({ status: 302 });
  await sendIssue(sender(), issueId);
  const recipients = await db.issueRecipient.findMany({ where: { issueId, status: 'SENT' } });
  const rows = await db.outboxMail.findMany({
    where: { id: { in: recipients.flatMap(({ providerId }) => providerId ?? []) } },
  });
  return rows.map((row) => ({
    to: row.toEmail,
    subject: row.subject,
    ...readOutboxBody(env().APP_SECRET, row.sealedBody),
  }));
}

describe('the list', () => {
  it('teaches when it is empty, and names the slots', async () => {
    const { issues, ahead } = await list(get('/newsletter', { cookie }));
    expect(issues).toEqual([]);
    expect(ahead.map(({ at }) => at)).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/^Tue .*, 09:30$/)),
    );
  });

  it('drafts once however often it is pressed', async () => {
    const issue = await newDraft();
    await newDraft();
    expect(await db.issue.count({ where: { status: 'DRAFT' } })).toBe(1);
    const { issues, ahead } = await list(get('/newsletter?page=nonsense', { cookie }));
    expect(issues).toEqual([]);
    expect(ahead[0]).toMatchObject({
      ...{ isNext: true, draft: { id: issue.id, inside: '1 opportunity' } },
      ifSkipped: expect.stringContaining('nobody has changed it'),
    });
  });

  it('leaves a slot out with a reason, and uses it after all', async () => {
    const [first] = (await list(get('/newsletter', { cookie }))).ahead;
    const slot = first?.key ?? '';
    const act = (fields: Record<string, string>) => draft(post('/newsletter', { slot, ...fields }, { cookie }));
    expect(await act({ intent: 'skip', reason: ' ' })).toMatchObject({
      init: { status: 400 },
      data: { fault: { errors: { reason: ['Say why no issue comes.'] }, values: { slot } } },
    });
    await act({ intent: 'skip', reason: 'Everybody is at the summit' });
    const skipped = (await list(get('/newsletter', { cookie }))).ahead[0];
    expect(skipped).toMatchObject({ key: slot, isNext: false, skipped: { reason: 'Everybody is at the summit' } });
    await act({ intent: 'use' });
    expect((await list(get('/newsletter', { cookie }))).ahead[0]).toMatchObject({ key: slot, skipped: null });
  });
});

describe('the editor', () => {
  it('shows what is in the issue, who gets it and why others do not, and the letter as one of them', async () => {
    const ines = await reader('Ines Duarte');
    const silent = await makeAdvocate(db, { name: 'Camille Roux' });
    const { id } = await newDraft();
    const { editor } = await page(get(`/newsletter/${id}?as=${ines.id}&block=review`, args(id)));
    expect(editor).toMatchObject({
      as: ines.id,
      faults: 0,
      audience: { reasons: expect.arrayContaining([{ reason: 'Has not said yes to the newsletter', count: 1 }]) },
    });
    expect(editor?.readers.find(({ value }) => value === silent.id)?.label).toContain('gets nothing');
    const html = await (await letter(get(`/newsletter/${id}/letter?as=${ines.id}`, args(id)))).text();
    expect(html).toContain('Hello Ines');
    expect(html).toContain('/unsubscribe/preview');
    expect(html).not.toContain(unsubscribeToken(ines.id));
    const text = await letter(get(`/newsletter/${id}/letter?as=${ines.id}&form=text`, args(id)));
    expect([text.headers.get('content-type'), await text.text()]).toEqual([
      'text/plain; charset=utf-8',
      expect.stringContaining('Two sentences on backfills'),
    ]);
  });

  it('keeps an edit, and refuses one with its field named and nothing lost', async () => {
    const { id } = await newDraft();
    const words = {
      block: 'words',
      subject: 'Two weeks to the winter peak',
      preheader: 'Short.',
      introduction: 'Little time.',
    };
    await expect(edit(post(`/newsletter/${id}`, words, args(id)))).resolves.toMatchObject({ status: 302 });
    expect(await db.issue.findUnique({ where: { id } })).toMatchObject({
      subject: words.subject,
      blocks: { introduction: 'Little time.' },
    });
    const refused = await edit(post(`/newsletter/${id}`, { ...words, subject: '' }, args(id)));
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: { fault: { errors: { subject: [expect.any(String)] }, values: { introduction: 'Little time.' } } },
    });
  });

  it.each(['words', 'impact', 'opportunities', 'incentive', 'thanks', 'review', 'community', 'feedback'])(
    'opens the block %s, and ignores what is no block',
    async (block) => {
      const { id } = await newDraft();
      const { search } = await page(get(`/newsletter/${id}?block=${block}`, args(id)));
      expect(search.block).toBe(block);
      expect((await page(get(`/newsletter/${id}?block=x&view=huge`, args(id)))).search).toMatchObject({
        ...{ as: '', q: '', block: 'x' },
        ...{ view: 'wide', look: 'light' },
      });
    },
  );

  it('is a 404 for an unknown issue and an unknown reader', async () => {
    await expect(page(get('/newsletter/iss_x', args('iss_x')))).rejects.toMatchObject({ status: 404 });
    const { id } = await newDraft();
    await expect(letter(get(`/newsletter/${id}/letter?as=adv_x`, args(id)))).rejects.toMatchObject({ status: 404 });
  });

  it('sends a test to oneself whose links act for nobody', async () => {
    const ines = await reader('Inga Holt');
    const { id } = await newDraft();
    await sendTest(post(`/newsletter/${id}/test`, { as: ines.id }, args(id)));
    const row = await db.outboxMail.findFirstOrThrow({
      where: { subject: { startsWith: 'Test: ' } },
      orderBy: { sentAt: 'desc' },
    });
    const manager = await db.person.findUniqueOrThrow({ where: { id: managerId } });
    const body = readOutboxBody(env().APP_SECRET, row.sealedBody);
    expect([row.toEmail, body.headers]).toEqual([manager.email, {}]);
    expect(body.html + body.text).not.toContain(unsubscribeToken(ines.id));
  });
});

describe('blocks', () => {
  const stored = async (id: string) => Blocks.parse((await db.issue.findUniqueOrThrow({ where: { id } })).blocks);
  const row = (id: string, name: string, act: string, query = '') =>
    edit(post(`/newsletter/${id}${query}`, { block: 'row', name, act }, args(id)));

  it('move and are left out by one press, and the preview stays as it was', async () => {
    const { id } = await newDraft();
    const moved = (await row(id, 'thanks', 'up', '?as=adv_1&look=dark&block=words')) as Response;
    expect(moved.headers.get('location')).toBe(`/newsletter/${id}?as=adv_1&block=words&look=dark`);
    expect((await stored(id)).order.slice(1, 4)).toEqual(['opportunities', 'thanks', 'incentive']);
    await row(id, 'opportunities', 'hide');
    expect((await stored(id)).opportunities.isOn).toBe(false);
    expect(await row(id, 'blk_gone', 'up')).toMatchObject({ init: { status: 409 } });
  });

  it('of one’s own are added once, and faults keep what was typed', async () => {
    const { id } = await newDraft();
    const { editor } = await page(get(`/newsletter/${id}?block=new`, args(id)));
    const own = {
      block: 'free',
      id: editor?.fresh.id ?? '',
      isOn: 'on',
      title: 'Depot day',
      text: '**Come**',
      action: 'Come',
      url: '',
    };
    const refused = await edit(post(`/newsletter/${id}`, own, args(id)));
    expect(refused).toMatchObject({
      data: { fault: { errors: { url: [expect.any(String)] }, values: { text: '**Come**' } } },
    });
    for (let n = 0; n < 2; n++)
      await edit(post(`/newsletter/${id}`, { ...own, url: 'https://x.example/come' }, args(id)));
    expect((await stored(id)).free.map(({ title }) => title)).toEqual(['Depot day']);
  });

  it('show the letter in the colours asked for', async () => {
    const ines = await reader('Ilse Brandt');
    const { id } = await newDraft();
    const of = async (look: string) =>
      (await letter(get(`/newsletter/${id}/letter?as=${ines.id}${look}`, args(id)))).text();
    expect(await of('&look=dark')).toContain('@media all');
    expect(await of('&look=light')).toContain('@media not all');
    expect(await of('')).toContain('prefers-color-scheme');
  });
});

describe('approval', () => {
  const needed = (newsletterNeedsApproval: boolean) =>
    db.$transaction((tx) =>
      writeSettings(tx, { newsletterNeedsApproval }, { personId: managerId, name: 'x' }, systemNow()),
    );
  afterAll(() => needed(false));

  it('is asked for, given by another, and only then it goes out; refusals are named', async () => {
    await reader('Jonas Weber');
    const other = await makeStaff(db, { role: 'ADMIN' });
    const otherCookie = await signInAs(db, other.id);
    const { id } = await newDraft();
    const ask = (form: Record<string, string>, by = cookie) =>
      approval(post(`/newsletter/${id}/approval`, form, { cookie: by, params: { id } }));
    expect(await ask({ intent: 'ask' })).toMatchObject({ init: { status: 409 } });
    await needed(true);
    expect(await send(post(`/newsletter/${id}/send`, {}, args(id)))).toMatchObject({
      init: { status: 409 },
      data: { fault: { errors: { form: [expect.stringContaining('second person')] } } },
    });
    await expect(confirm(get(`/newsletter/${id}/send`, args(id)))).rejects.toMatchObject({ status: 302 });
    await expect(ask({ intent: 'ask' })).resolves.toMatchObject({ status: 302 });
    const shown = await approvalPage(get(`/newsletter/${id}/approval`, { cookie: otherCookie, params: { id } }));
    const readAt = shown.approval.asked?.key ?? '';
    expect(await ask({ intent: 'approve', readAt })).toMatchObject({ init: { status: 409 } });
    expect(await ask({ intent: 'send-back', readAt, note: ' ' }, otherCookie)).toMatchObject({ init: { status: 400 } });
    await expect(ask({ intent: 'approve', readAt }, otherCookie)).resolves.toMatchObject({ status: 302 });
    expect(await send(post(`/newsletter/${id}/send`, {}, { cookie: otherCookie, params: { id } }))).toMatchObject({
      init: { status: 409 },
      data: { fault: { errors: { form: [expect.stringContaining('somebody else sends it')] } } },
    });
    await expect(send(post(`/newsletter/${id}/send`, {}, args(id)))).resolves.toMatchObject({ status: 302 });
  });
});

describe('sending', () => {
  it('is refused with the named faults while one must be put right, and stays a draft', async () => {
    const { id } = await newDraft();
    await db.issue.update({ where: { id }, data: { subject: 'Re: your call' } });
    await expect(confirm(get(`/newsletter/${id}/send`, args(id)))).rejects.toMatchObject({ status: 302 });
    const refused = await send(post(`/newsletter/${id}/send`, {}, args(id)));
    expect(refused).toMatchObject({
      init: { status: 409 },
      data: { fault: { errors: { form: [expect.stringContaining('looks like a reply')] } } },
    });
    expect(await db.issue.findUnique({ where: { id } })).toMatchObject({ status: 'DRAFT' });
  });

  it('goes out once: of ten presses at once, nine get a 409 (R10)', async () => {
    await reader('Maren Okafor');
    const { id } = await newDraft();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(post(`/newsletter/${id}/send`, {}, args(id)))),
    );
    const statuses = answers.map((answer) => ('init' in answer ? answer.init?.status : answer.status));
    expect(statuses.sort()).toEqual([302, ...Array.from({ length: 9 }, () => 409)]);
    await expect(edit(post(`/newsletter/${id}`, { block: 'rewrite' }, args(id)))).resolves.toMatchObject({
      init: { status: 409 },
    });
  });

  it('shows how far it is, can be paused and resumed, and tells outcomes once', async () => {
    const ines = await reader('Ines Holm');
    const favour = await makeFavour(db, ines.id, { title: 'My quote', completedAt: new Date('2026-01-05') });
    await db.outcome.create({
      data: {
        id: newId('out'),
        favourId: favour.id,
        kind: 'LEADS',
        quantity: 14,
        happenedOn: new Date('2026-02-01'),
        recordedById: managerId,
        recordedAt: addTime(systemNow(), -days(2)),
      },
    });
    const { id } = await newDraft();
    await send(post(`/newsletter/${id}/send`, {}, args(id)));
    await steer(post(`/newsletter/${id}/steer`, { steer: 'pause' }, args(id)));
    const paused = await page(get(`/newsletter/${id}`, args(id)));
    expect(paused.page).toMatchObject({
      issue: { status: 'PAUSED', pausedReason: 'Paused by Priya Raman', progress: { accepted: 0 } },
    });
    await sendIssue(sender(), id);
    expect(await db.issueRecipient.count({ where: { issueId: id, status: 'SENT' } })).toBe(0);
    await steer(post(`/newsletter/${id}/steer`, { steer: 'resume' }, args(id)));
    await sendIssue(sender(), id);
    const done = await page(get(`/newsletter/${id}?q=Ines+Holm`, args(id)));
    expect(done.page).toMatchObject({ issue: { status: 'SENT', progress: { toGo: 0, failed: 0 } }, as: ines.id });

    const recipient = await db.issueRecipient.findFirstOrThrow({ where: { issueId: id, advocateId: ines.id } });
    const mail = await db.outboxMail.findUniqueOrThrow({ where: { id: recipient.providerId ?? '' } });
    const body = readOutboxBody(env().APP_SECRET, mail.sealedBody);
    expect(body.text).toContain('14 people asked for more');
    expect(body.replyTo).toBe('advocates@northbeam.example');
    expect(await tellOutcomes(db, id, systemNow())).toBe(1);
    expect(await tellOutcomes(db, id, systemNow())).toBe(0);
    // Read in a browser, and by staff: what it said then, though it is told now.
    const address = /\/letters\/([\w.-]+)/.exec(body.text)?.[1] ?? '';
    expect(await (await browser(get('/letters/x', { params: { token: address } }))).text()).toContain(
      'people asked for more',
    );
    const shown = await (await letter(get(`/newsletter/${id}/letter?as=${ines.id}&form=text`, args(id)))).text();
    expect(shown).toContain('14 people asked for more');
    expect(shown).not.toContain(unsubscribeToken(ines.id));
    await expect(browser(get('/letters/x', { params: { token: `${recipient.id}.wrong` } }))).rejects.toMatchObject({
      status: 404,
    });

    const next = await newDraft();
    expect((await sent(next.id)).find(({ to }) => to === recipient.email)?.text).not.toContain('asked for more');
  });
});

describe('nobody gets it at night', () => {
  it('says who waits for which morning before it is sent, and while they wait', async () => {
    const asleep = await reader('Kiri Sands');
    // Their noon is twelve hours away.
    const timeZone = zoneAtNoon(addTime(systemNow(), hours(12)));
    await db.advocate.update({ where: { id: asleep.id }, data: { timeZone } });
    const { id } = await newDraft();
    const before = await confirm(get(`/newsletter/${id}/send`, args(id)));
    expect(before.slot.waitingNow).toMatch(/^1 person in GMT.* gets theirs .*at 08:30 there\.$/);
    await send(post(`/newsletter/${id}/send`, {}, args(id)));
    await sendIssue(sender(), id);
    const { page: way } = await page(get(`/newsletter/${id}`, args(id)));
    expect(way).toMatchObject({ issue: { status: 'SENDING', waiting: { readers: 1, text: before.slot.waitingNow } } });
    expect(way?.issue.progress.toGo).toBe(1);
    await steer(post(`/newsletter/${id}/steer`, { steer: 'cancel' }, args(id)));
    await db.advocate.update({ where: { id: asleep.id }, data: { timeZone: zoneAtNoon() } });
  });
});

describe('unsubscribing (U1, a cut)', () => {
  const click = (token: string, body: BodyInit, headers: Record<string, string> = {}) =>
    oneClick({
      ...get('/', { params: { token } }),
      request: new Request(`http://flywheel.test/unsubscribe/${token}/one-click`, { method: 'POST', body, headers }),
    });
  const urlencoded = () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  function multipart() {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    return form;
  }
  const isOn = async (token: string) => (await preferences(get('/', { params: { token } }))).wanted.newsletter;

  it('takes 20 readers of an issue off by one post each, and the next issue reaches none of them', async () => {
    const before = new Set((await db.person.findMany({ select: { email: true } })).map(({ email }) => email));
    for (let n = 0; n < 20; n++) await reader(`Reader ${n}`);
    const first = await newDraft();
    const mails = (await sent(first.id)).filter(({ to }) => !before.has(to));
    expect(mails).toHaveLength(20);
    for (const [n, { headers, html, text }] of mails.entries()) {
      expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      const url = /^<(http:\/\/flywheel\.test\/unsubscribe\/([\w.-]+)\/one-click)>$/.exec(
        headers['List-Unsubscribe'] ?? '',
      );
      const token = url?.[2] ?? '';
      for (const twin of [html, text]) expect(twin).toContain(`/unsubscribe/${token}`);
      for (let scan = 0; scan < 10; scan++) {
        const page = oneClickPage(get('/', { params: { token } }));
        expect([page.status, page.headers.get('location')]).toEqual([302, `/unsubscribe/${token}`]);
      }
      expect(await isOn(token)).toBe(true);
      const answer = await click(token, n % 2 ? urlencoded() : multipart());
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
      expect(await isOn(token)).toBe(false);
    }
    const second = await newDraft();
    const again = (await sent(second.id)).map(({ to }) => to);
    expect(again.filter((to) => !before.has(to))).toEqual([]);
  });

  it('answers alike for a wrong token, and takes nothing but the one body', async () => {
    const known = unsubscribeToken((await reader('Known Reader')).id);
    const wrong = `${known.slice(0, -1)}${known.endsWith('A') ? 'B' : 'A'}`;
    const answers = await Promise.all([known, wrong, 'x'].map((token) => click(token, urlencoded())));
    const seen = await Promise.all(answers.map(async (one) => [one.status, await one.text(), [...one.headers]]));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    const other = unsubscribeToken((await reader('Other Reader')).id);
    expect((await click(other, new URLSearchParams({ a: 'b' }))).status).toBe(400);
    expect(await isOn(other)).toBe(true);
  });

  it('works by the page too, and can be taken back from the preferences', async () => {
    const { id } = await reader('Page Reader');
    const token = unsubscribeToken(id);
    const params = { token };
    await expect(leave(post('/unsubscribe/x', {}, { params }))).resolves.toMatchObject({ data: { hasLeft: true } });
    expect(await isOn(token)).toBe(false);
    await change(post('/preferences/x', { topic: 'newsletter', to: 'on' }, { params }));
    expect(await isOn(token)).toBe(true);
    await expect(
      change(post('/preferences/x', { topic: 'newsletter', to: 'maybe' }, { params })),
    ).resolves.toMatchObject({
      init: { status: 400 },
    });
    await expect(preferences(get('/', { params: { token: 'x.y' } }))).rejects.toMatchObject({ status: 404 });
  });
});
