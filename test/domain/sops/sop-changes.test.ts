import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import type { Kind, SopSettings } from '~/domain/requests/sop';
import { teams } from '~/domain/requests/teams';
import { changeText, sopChanges } from '~/domain/sops/sop-changes';

const sales = defaultSops('GBP').SALES;
const changed = (change: Partial<SopSettings>) => sopChanges(sales, { ...sales, ...change }).map(changeText);
const kindsWith = (label: string, change: Partial<Kind>) =>
  sales.kinds.map((kind) => (kind.label === label ? { ...kind, ...change } : kind));

describe('what differs', () => {
  it.each(teams)('%s against itself: nothing', (team) => {
    const sop = defaultSops('EUR')[team];
    expect(sopChanges(sop, structuredClone(sop))).toEqual([]);
  });

  it.each<[string, Partial<SopSettings>, string[]]>([
    [
      'an amount',
      { kinds: kindsWith('Reference call', { gate: { ...sales.gate[3], minValue: 75_000 } }) },
      ['Reference call, from value: £75,000, was £50,000.'],
    ],
    [
      'a promise',
      { speed: { ...sales.speed, 3: { ...sales.speed[3], fulfilDays: 4 } } },
      ['Tier 3, live, fulfilled: 4 business days, was 5 business days.'],
    ],
    [
      'a tick',
      { assets: { ...sales.assets, openOneBeforeLive: true } },
      ['Open an asset before a live call: yes, was no.'],
    ],
    [
      'a question not asked any more',
      { questions: { ...sales.questions, topics: undefined } },
      ['Form, topics: not asked, was may.', 'Form, topics, hint: gone.'],
    ],
    [
      'a kind gone',
      { kinds: sales.kinds.filter(({ label }) => label !== 'Written reference') },
      ['Written reference: gone.'],
    ],
    [
      'a kind that came',
      { kinds: [...sales.kinds, { ...sales.kinds[0]!, activity: 'TALK', label: 'Talk' }] },
      ['Talk: asked of a customer.'],
    ],
    [
      'a way',
      { kinds: kindsWith('Written reference', { mode: 'self-serve with notice' }) },
      ['Written reference, how it is asked: self-serve with notice, was managed.'],
    ],
    [
      'silence',
      { owner: { silenceHours: 8, then: 'counts as yes' } },
      [
        'An owner’s silence: 8 business hours, was 16 business hours.',
        'After an owner’s silence: it counts as a yes, was a manager decides.',
      ],
    ],
  ])('%s', (_name, change, texts) => {
    expect(changed(change)).toEqual(texts);
  });

  it('a gate of its own that says what its tier’s said is no change', () => {
    expect(
      changed({ kinds: sales.kinds.map((kind) => ({ ...kind, gate: kind.gate ?? sales.gate[kind.tier] })) }),
    ).toEqual([]);
  });

  it('goes by the questions of the page', () => {
    const sections = sopChanges(defaultSops('GBP').SALES, defaultSops('GBP').EVENTS).map(({ section }) => section);
    expect(sections).toEqual([...sections].sort());
    expect(new Set(sections)).toEqual(new Set([1, 2, 5]));
  });
});
