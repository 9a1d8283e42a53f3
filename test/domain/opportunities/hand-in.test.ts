import { expect, it } from 'vitest';
import { evidenceOf, handInFaults } from '~/domain/opportunities/hand-in';
import { HandIn } from '~/domain/opportunities/schema';
import type { EvidenceKind } from '~/generated/prisma/enums';

const handIn = (fields: object = {}) => HandIn.parse(fields);
const faulty = (kind: EvidenceKind, fields: object) => Object.keys(handInFaults(kind, handIn(fields)));

it.each<[EvidenceKind, object, string[]]>([
  ['LINK', { link: 'https://maren.example/notes' }, []],
  ['LINK', {}, ['link']],
  ['LINK', { link: 'maren.example' }, ['link']],
  ['LINK', { link: 'javascript:alert(1)' }, ['link']],
  ['LINK', { kind: 'text', text: 'My words' }, ['link']],
  ['TEXT', { text: 'My words' }, []],
  ['TEXT', { link: 'https://maren.example' }, ['text']],
  ['LINK_OR_TEXT', { kind: 'text', text: 'My words' }, []],
  ['LINK_OR_TEXT', { kind: 'link', text: 'My words' }, ['link']],
  ['NONE', {}, []],
  ['TEXT', { text: 'My words', whom: 'Petra' }, ['whom']],
])('%s with %j: %j', (kind, fields, expected) => {
  expect(faulty(kind, fields)).toEqual(expected);
});

it('nothing is allowed unless it was ticked (G1), and the account speaks for itself (G2)', () => {
  expect(evidenceOf('TEXT', handIn({ text: 'My words' }))).toEqual({
    link: null,
    text: 'My words',
    note: null,
    allows: [],
    accountSays: { name: 'leave_out', logo: 'leave_out', whom: null },
  });
  const said = handIn({ text: 'My words', allows: ['NAME', 'QUOTE'], accountName: 'agreed', accountLogo: 'ask_them' });
  expect(evidenceOf('TEXT', said).allows).toEqual(['NAME', 'QUOTE', 'ACCOUNT_NAME']);
});

it('keeps no evidence at all where none may be asked (V9)', () => {
  const said = handIn({ link: 'https://maren.example', text: 'x', allows: ['QUOTE'], accountName: 'agreed' });
  expect(evidenceOf('NONE', said)).toMatchObject({ link: null, text: null, allows: [], accountSays: {} });
});

it('one tick of a form is a list of one', () => {
  expect(handIn({ allows: 'NAME' }).allows).toEqual(['NAME']);
});
