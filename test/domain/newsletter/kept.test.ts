import { expect, it } from 'vitest';
import type { Finding } from '~/domain/newsletter/check-issue';
import { findingKey, withKept } from '~/domain/newsletter/kept';

const loves: Finding = { level: 'look', title: '“love”', text: 'Fine here.', block: 'thanks' };
const long: Finding = { level: 'look', title: 'The subject is long', text: '90 characters.', block: 'words' };
const must: Finding = { level: 'must', title: 'There is no subject', text: 'Write one.', block: 'words' };
const fine: Finding = { level: 'fine', title: 'Checked', text: 'All.' };
const keep = (...found: Finding[]) => new Map(found.map((one) => [findingKey(one), 'Kept by Priya Raman.']));

it('what was kept stands among what is fine, with who kept it', () => {
  expect(withKept([loves, long, fine], keep(loves))).toEqual([
    long,
    { ...loves, level: 'fine', note: 'Kept by Priya Raman.' },
    fine,
  ]);
});

it('comes back once it reads differently, or stands elsewhere', () => {
  const others = [
    { ...loves, text: 'Not here.' },
    { ...loves, title: '“enjoy”' },
    { ...loves, block: 'incentive' },
  ];
  expect(withKept(others, keep(loves))).toEqual(others);
});

it('nothing that must be put right is ever kept', () => {
  expect(withKept([must], keep(must))).toEqual([must]);
});
