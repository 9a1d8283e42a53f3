import { describe, expect, test } from 'vitest';
import type { FieldChange } from '~/domain/accounts/difference';
import { undoLine, type UndoFacts } from '~/domain/accounts/undo-line';

const facts = (some: Partial<UndoFacts> = {}): UndoFacts => ({
  ...{ values: { name: 'Tessel', seats: 20, domain: ['a.example', 'b.example'] }, hasJoined: false },
  ...{ isChangedSince: false, referred: [], cannot: () => null },
  ...some,
});
const change = (field: string, from: FieldChange['from'], to: FieldChange['to']) => ({ field, from, to });
const nothing = { remove: false, restore: [], kept: [] };
const whole = (reason: string) => ({ ...nothing, kept: [{ field: '', reason }] });

describe('a new record', () => {
  const undo = (some?: Partial<UndoFacts>) => undoLine({ outcome: 'NEW', changes: [] }, facts(some));

  test('goes away where nothing happened to it since', () => {
    expect(undo()).toEqual({ ...nothing, remove: true });
    expect(undo({ values: null })).toEqual(nothing);
  });

  test.each<[Partial<UndoFacts>, string]>([
    [{ hasJoined: true }, 'They joined the programme; their record is left alone.'],
    [{ isChangedSince: true }, 'It was changed since.'],
    [
      {
        referred: [
          { one: 'contact', many: 'contacts', count: 2 },
          { one: 'deal', many: 'deals', count: 1 },
        ],
      },
      'By now it has 2 contacts and 1 deal.',
    ],
  ])('stays: %j', (some, reason) => {
    expect(undo(some)).toEqual(whole(reason));
  });
});

describe('a changed record', () => {
  const seats = change('seats', 10, 20);
  const undo = (changes: FieldChange[], some?: Partial<UndoFacts>) =>
    undoLine({ outcome: 'CHANGED', changes }, facts(some));

  test('each field goes back by itself, where it is as the import left it', () => {
    const name = change('name', 'Tesel', 'Tessel GmbH');
    expect(undo([seats, name])).toEqual({
      ...nothing,
      restore: [seats],
      kept: [{ field: 'name', reason: 'It was changed since.' }],
    });
  });

  test('what is back already needs nothing', () => {
    expect(undo([change('seats', 20, 30)])).toEqual(nothing);
    expect(undo([change('region', null, 'EMEA')])).toEqual(nothing);
  });

  test('a list that only grows goes back while it holds what was added', () => {
    const grown = change('domain', ['a.example'], ['b.example']);
    expect(undo([grown]).restore).toEqual([grown]);
    expect(undo([change('domain', ['a.example'], ['c.example'])]).kept).toHaveLength(1);
  });

  test.each<[Partial<UndoFacts>, object]>([
    [{ values: null }, whole('It was removed since.')],
    [{ hasJoined: true }, whole('They joined the programme; their record is left alone.')],
    [{ cannot: () => 'Taken.' }, { ...nothing, kept: [{ field: 'seats', reason: 'Taken.' }] }],
  ])('stays: %j', (some, undone) => {
    expect(undo([seats], some)).toEqual(undone);
  });
});
