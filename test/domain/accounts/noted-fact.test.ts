import { describe, expect, it } from 'vitest';
import { checkNote, factHints, factNames, NoteForm, NoteSearch } from '~/domain/accounts/noted-fact';
import { AccountFactKind } from '~/generated/prisma/enums';

const typed = { kind: 'GOAL_ACHIEVED', happenedOn: '2026-11-12', contactId: '', text: 'Late loads down 31%' };
const facts = { today: '2026-11-19', accountId: 'acc_1', contactOf: null };

describe('the form', () => {
  it('reads a day, a kind and a sentence', () => {
    expect(NoteForm.parse({ ...typed, text: '  Late loads down 31%  ' })).toEqual({
      ...typed,
      happenedOn: new Date('2026-11-12'),
    });
  });

  it.each([
    ['kind', 'CHEERFUL'],
    ['happenedOn', '2026-02-30'],
    ['happenedOn', ''],
    ['text', 'ok'],
    ['text', 'x'.repeat(501)],
  ])('refuses %s: %s', (field, value) => {
    const parsed = NoteForm.safeParse({ ...typed, [field]: value });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('names every kind of fact and what it does', () => {
    expect(Object.keys(factNames).sort()).toEqual(Object.values(AccountFactKind).sort());
    expect(Object.keys(factHints).sort()).toEqual(Object.values(AccountFactKind).sort());
    expect(NoteSearch.parse({ note: 'RENEWED' })).toEqual({ note: 'RENEWED' });
  });
});

describe('what may be noted', () => {
  const note = NoteForm.parse(typed);

  it('has happened, today at the latest', () => {
    expect(checkNote({ ...note, happenedOn: new Date('2026-11-19') }, facts).ok).toBe(true);
    expect(checkNote({ ...note, happenedOn: new Date('2026-11-20') }, facts)).toEqual({ ok: false, reason: 'future' });
  });

  it('was done by somebody of the account, or by nobody in particular', () => {
    const somebody = { ...note, contactId: 'con_1' };
    expect(checkNote(somebody, { ...facts, contactOf: 'acc_1' }).ok).toBe(true);
    expect(checkNote(somebody, { ...facts, contactOf: 'acc_2' })).toEqual({ ok: false, reason: 'person-elsewhere' });
    expect(checkNote(somebody, facts)).toEqual({ ok: false, reason: 'person-elsewhere' });
    expect(checkNote(note, facts).ok).toBe(true);
  });
});
