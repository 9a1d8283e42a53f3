import { expect, it } from 'vitest';
import { getCatalogue } from '~/domain/signals/catalogue.server';
import { signalValues } from '~/domain/signals/signal-input';
import { addTime, days, systemNow } from '~/platform/time';
import { loader as askLoader } from '~/routes/staff/request-ask';
import { action, loader } from '~/routes/staff/signal';
import { action as addSignal } from '~/routes/staff/signal-new';
import { action as changeRules } from '~/routes/staff/signal-rules';
import { loader as list } from '~/routes/staff/signals';
import type { SignalsAnswer } from '~/routes/staff/signals-publishing';
import { makeNotedFact, makeSurvey } from '#test/support/account-facts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { makeReference, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const cookie = await signInAs(db, priya.id);
const lately = addTime(systemNow(), -days(3));

type Fields = Record<string, string | string[]>;
async function survey(fields: Fields = {}): Promise<Fields> {
  const { version, catalogue } = await getCatalogue(db);
  const signal = catalogue.signals.find(({ code }) => code === 'survey');
  return { ...(signal && signalValues(signal)), basedOn: String(version), ...fields };
}
const send = (form: Fields, code = 'survey') =>
  action({ ...post(`/signals/${code}`, form, { cookie, params: { code } }) });
const answerOf = (reply: Awaited<ReturnType<typeof send>>) => (reply as { data: SignalsAnswer }).data;

it('shows what a draft would change, publishes exactly that with a note, and nothing before', async () => {
  const account = await makeAccount(db, { name: 'Gave an eight' });
  await makeSurvey(db, { accountId: account.id, score: 8, answeredOn: lately });
  await makeNotedFact(db, { accountId: account.id, recordedById: priya.id, happenedOn: lately });

  const { looked } = answerOf(await send(await survey({ threshold: '8' })));
  expect(looked).toMatchObject({ of: 1, effect: { enters: { sample: [{ name: 'Gave an eight' }] } }, isAgain: false });
  const publish = (fields: Fields) => survey({ intent: 'publish', looked: looked?.token ?? '', ...fields });

  const noNote = answerOf(await send(await publish({ threshold: '8' })));
  expect(noNote.fault.errors.note).toHaveLength(1);
  const another = answerOf(await send(await publish({ threshold: '7', note: 'Sevens too' })));
  expect(another.looked).toMatchObject({ isAgain: true, changes: ['Survey, threshold: 9 → 7'] });
  expect((await getCatalogue(db)).version).toBe(0);

  const done = await send(await publish({ threshold: '8', note: 'Eights too' }));
  expect((done as Response).headers.get('location')).toBe('/signals');
  const page = await list(get('/signals', { cookie }));
  expect(page).toMatchObject({ version: 1, versions: [{ note: 'Eights too', by: 'Priya Raman' }] });
  expect(page.signals.find(({ code }) => code === 'survey')?.when).toBe('an NPS of 8 or more, or a CSAT of 4 or more');
});

it('keeps what was typed when somebody published meanwhile, when nothing changed, and when the rules refuse it', async () => {
  const stale = answerOf(await send(await survey({ basedOn: '0', threshold: '6' })));
  expect(stale.fault.errors.form?.[0]).toContain('Version 1 was published');
  expect(stale.fault.values.threshold).toBe('6');
  expect(answerOf(await send(await survey())).fault.errors.form?.[0]).toContain('Nothing has changed');
  const review = answerOf(await send(await survey({ leadsTo: ['QUOTE', 'REVIEW'] })));
  expect(review.fault.errors.leadsTo?.[0]).toContain('never leads to a review');
  expect(review.fault.values.leadsTo).toEqual(['QUOTE', 'REVIEW']);
  const nobody = answerOf(await send(await survey({ counts: 'group' })));
  expect(nobody.fault.errors.owners).toHaveLength(1);
});

it('shows the trial of a signal with its result, and the form of making it live', async () => {
  const trial = await survey({ counts: 'group', owners: [priya.id] });
  const { looked } = answerOf(await send(trial));
  await send({ ...trial, intent: 'publish', looked: looked?.token ?? '', note: 'Try it with Priya first' });
  const open = (search: string) => loader(get(`/signals/survey${search}`, { cookie, params: { code: 'survey' } }));
  expect(await open('')).toMatchObject({
    report: { accounts: 0, hit: 0 },
    initial: { counts: 'group', owners: [priya.id] },
  });
  expect(await open('?live=1')).toMatchObject({ live: true, initial: { counts: 'everybody' } });
});

it('knows no signal that is not there', async () => {
  const args = get('/signals/tea', { cookie, params: { code: 'tea' } });
  const statusOf = (thrown: Response) => thrown.status;
  expect(await loader(args).catch(statusOf)).toBe(404);
  expect(await send(await survey(), 'tea').catch(statusOf)).toBe(404);
});

it('adds a signal and changes the rules by the same two steps', async () => {
  const form = await survey({ name: 'Survey of the board' });
  const added = answerOf(await addSignal(post('/signals/new', form, { cookie })));
  expect(added.looked?.changes).toEqual(['Survey of the board: new']);
  const wrong = answerOf(await changeRules(post('/signals/rules', { needed: 'two' }, { cookie })));
  expect(wrong.fault.errors.needed?.[0]).toContain('whole number');
});

it('stands beside an ask as what was seen and the words to use, and never beside a review', async () => {
  const advocate = await makeReference(db, { confirmedAt: systemNow() });
  const accountId = advocate.contact.account?.id ?? '';
  await makeNotedFact(db, { accountId, recordedById: priya.id, happenedOn: lately });
  const open = async (activity: 'REFERENCE_CALL' | 'REVIEW') => {
    const { number, id } = await makeRequest(db, {}, systemNow());
    await db.request.update({ where: { id }, data: { activity } });
    const path = `/requests/${number}/asks?advocate=${advocate.id}`;
    return askLoader(get(path, { cookie, params: { number: String(number) } }));
  };
  const { best } = await open('REFERENCE_CALL');
  expect(best?.frame.saw).toContain('late loads down 31%');
  expect((await open('REVIEW')).best).toBeNull();
});
