import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { SopSettings } from '~/domain/requests/sop';
import { teams } from '~/domain/requests/teams';
import { SopForm } from '~/domain/sops/schema';
import { sopChanges } from '~/domain/sops/sop-changes';
import { sopFromForm, sopFromTyping, sopValues } from '~/domain/sops/sop-input';

const sales = defaultSops('GBP').SALES;
const typed = (change: Record<string, unknown> = {}, sop = sales) =>
  SopForm.safeParse({ ...sopValues(sop), ...change });
const form = (change: Record<string, unknown>, sop = sales) => SopForm.parse({ ...sopValues(sop), ...change });

describe('the editor', () => {
  it.each(teams)('of %s: opened and saved at once, nothing has changed', (team) => {
    const sop = defaultSops('GBP')[team];
    const read = typed({}, sop);
    expect(read.error?.issues).toBeUndefined();
    const back = sopFromTyping(sop, read.data!);
    expect(SopSettings.parse(back)).toEqual(back);
    expect(sopChanges(sop, back)).toEqual([]);
  });

  it.each([
    [
      'an amount with its sign and thousands',
      { kindValues: ['£75,000', '', '', '100 000'] },
      'kindValues',
      [75_000, null, null, 100_000],
    ],
    ['any', { kindCounts: ['any', '0', '', '2'] }, 'kindCounts', [null, null, null, 2]],
    ['lines twice', { duties: 'One.\r\n\r\nOne.\nTwo.' }, 'duties', ['One.', 'Two.']],
  ])('reads %s', (_name, change, field, value) => {
    expect(typed(change).data).toMatchObject({ [field]: value });
  });

  it.each([
    ['no way to submit', { channels: [] }, 'channels', 'Tick at least one'],
    ['a promise of nothing', { answerHours: ['0', '8', '8'] }, 'answerHours.0', 'from 1 to 80'],
    ['an amount that is none', { kindValues: ['lots', '', '', ''] }, 'kindValues.0', 'Enter an amount'],
    [
      'a stage that is used and gone',
      { stages: 'Discovery\nQualified' },
      'stages',
      '“Evaluation” is where “Reference call” begins',
    ],
    ['no kind', { kindKeys: [], kindLabels: [] }, 'kindKeys', 'at least one kind'],
    ['lists that do not fit', { kindTiers: ['3'] }, 'kindKeys', 'Load the page again'],
    ['a kind twice', { kindKeys: Array(4).fill('QUOTE.ADVOCATE') }, 'kindKeys', 'Load the page again'],
    ['a name too few', { kindLabels: ['', 'Quote', 'Case', 'Call'] }, 'kindLabels.0', 'Name it'],
  ])('refuses %s at its field', (_name, change, field, message) => {
    const issue = typed(change).error?.issues.find(({ path }) => path.join('.') === field);
    expect(issue?.message).toContain(message);
  });

  it('adds a kind, once, and takes one away', () => {
    const added = sopFromForm(sales, form({ intent: 'add', newActivity: 'TALK', newHelper: 'PRODUCT_ADVOCATE' }));
    if (!added.ok) throw new Error(added.reason.message);
    expect(added.value.kinds.at(-1)).toMatchObject({ activity: 'TALK', label: 'Talk, product advocate', tier: 3 });
    const again = sopFromForm(sales, form({ intent: 'add', newActivity: 'REFERENCE_CALL' }));
    expect(again).toMatchObject({ ok: false, reason: { field: 'newActivity', message: 'It is in the list already.' } });
    expect(sopFromForm(sales, form({ intent: 'add' })).ok).toBe(false);
    const fewer = sopFromForm(sales, form({ intent: 'remove:REFERENCE_CALL.PRODUCT_ADVOCATE' }));
    expect(fewer.ok && fewer.value.kinds).toHaveLength(3);
  });

  it('keeps the last kind, and always asks for the need and the date', () => {
    const lone = { ...sales, kinds: sales.kinds.slice(0, 1) };
    const none = form({ intent: 'remove:REFERENCE_CALL.ADVOCATE' }, lone);
    expect(sopFromForm(lone, none)).toMatchObject({ ok: false, reason: { field: 'kindKeys' } });
    const { questions } = sopFromTyping(sales, form({ whens: Array(12).fill('') }));
    expect(Object.keys(questions)).toEqual(['need', 'neededBy']);
  });
});
