import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import type { SopSettings } from '~/domain/requests/sop';
import { sopSections } from '~/domain/requests/sop-page';
import { teams } from '~/domain/requests/teams';

const read = (team: keyof ReturnType<typeof defaultSops>, change: Partial<SopSettings> = {}) =>
  sopSections({ ...defaultSops('GBP')[team], ...change })
    .flatMap(({ question, lines }) => [question, ...lines.map(({ text }) => text)])
    .join('\n');
const sales = defaultSops('GBP').SALES;

describe('the page people read', () => {
  it('says where, what to expect, what deflects, how quickly, and from which stage', () => {
    const page = read('SALES');
    for (const line of [
      'On the form in Flywheel, from the deal in the CRM or with /reference in chat.',
      'We always ask for the deal, the need and the date.',
      'Reference call: we ask for you, once the owner of the account agrees.',
      'If the owner says nothing for 16 business hours, a manager decides.',
      'Before anything is submitted we show up to 3 assets that fit the need, those of the same industry and size first.',
      'If none is enough, tell us why.',
      'Live person (reference call and call with a product advocate): first answer in 8 business hours, a person in 5 business days.',
      '4 business hours before a promise falls due, the managers are told.',
      'Reference call: from Evaluation and £50,000 a year, at most 2 a deal.',
      'Call with a product advocate: from Evaluation and £100,000 a year, at most 1 a deal.',
      'Case study to send: from any stage.',
      'Below the line we say: “Not yet for this deal. Here is what you can use today.”',
    ]) {
      expect(page).toContain(line);
    }
  });

  it.each<[string, Partial<SopSettings>, string]>([
    ['nothing shown', { assets: { ...sales.assets, show: 0 } }, 'Nothing: a person looks at every request.'],
    ['an asset first', { assets: { ...sales.assets, openOneBeforeLive: true } }, 'please open at least one.'],
    ['mail alone', { channels: ['email'] }, 'By mail to your advocacy manager.'],
    [
      'a yes by silence',
      { owner: { silenceHours: 1, then: 'counts as yes' } },
      'for 1 business hour, it counts as a yes.',
    ],
    [
      'who is warned',
      { escalate: { warnHours: 2, to: 'admins' } },
      '2 business hours before a promise falls due, the admins',
    ],
    ['a calendar', { speed: { ...sales.speed, 3: { ...sales.speed[3], calendar: 'Germany' } } }, '(calendar Germany).'],
    [
      'a way',
      { kinds: sales.kinds.map((kind) => ({ ...kind, mode: 'self-serve with notice' as const })) },
      'you choose and ask yourself',
    ],
  ])('follows the settings: %s', (_name, change, line) => {
    expect(read('SALES')).not.toContain(line);
    expect(read('SALES', change)).toContain(line);
  });

  it('speaks of no owner where no kind wants their yes', () => {
    expect(read('SALES', { kinds: sales.kinds.map((kind) => ({ ...kind, mode: 'managed' as const })) })).not.toContain(
      'owner',
    );
  });

  it('says why there is no gate, and names no stage and no amount', () => {
    expect(read('EVENTS')).toContain('There is no gate');
    expect(read('EVENTS')).not.toMatch(/£|from any stage/);
  });

  it.each(teams)('%s answers all five questions, and no line has the name of another', (team) => {
    const sections = sopSections(defaultSops('EUR')[team]);
    expect(sections).toHaveLength(5);
    for (const { lines } of sections) {
      expect(lines.map(({ text }) => text).join('')).not.toBe('');
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    }
  });
});
