import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { sopSections } from '~/domain/requests/sop-page';
import { teams } from '~/domain/requests/teams';

const read = (team: keyof ReturnType<typeof defaultSops>, change = {}) =>
  sopSections({ ...defaultSops('GBP')[team], ...change })
    .flatMap(({ question, paragraphs, items }) => [question, ...paragraphs, ...items])
    .join('\n');

describe('the page people read', () => {
  it('says where, what to expect, what deflects, how quickly, and from which stage', () => {
    const page = read('SALES');
    expect(page).toContain('We always ask for the deal, the need and the date.');
    expect(page).toContain('We show up to 3 assets');
    expect(page).toContain(
      'Live person (reference call and call with a product advocate): first answer in 8 business hours, a person in 5 business days.',
    );
    expect(page).toContain('Live person: from Evaluation and £50,000, at most 2 a deal.');
    expect(page).toContain('Asset: from any stage.');
  });

  it('follows the settings: change them and the page changes', () => {
    expect(read('SALES', { assets: { show: 0, notEnoughNeedsReason: false } })).toContain(
      'a person looks at every request',
    );
    expect(read('EVENTS')).not.toContain('£');
  });

  it.each(teams)('%s answers all five questions', (team) => {
    const sections = sopSections(defaultSops('EUR')[team]);
    expect(sections).toHaveLength(5);
    for (const { paragraphs, items } of sections) expect([...paragraphs, ...items].join('')).not.toBe('');
  });
});
