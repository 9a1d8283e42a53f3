import { expect, it } from 'vitest';
import { sampleIssue } from '#emails/samples-newsletter';
import { blockRows } from '~/domain/newsletter/block-rows';
import { blocks } from '#test/support/issues';

const findings = [
  { level: 'look', title: '“love”', text: '', block: 'incentive' },
  { level: 'must', title: 'Who pays?', text: '', block: 'incentive' },
  { level: 'look', title: 'Long', text: '', block: 'words' },
] as const;

it('says of every block what is in it, whether it is personal, and the worst there is to say', () => {
  const full = {
    ...blocks(),
    thanks: { isOn: true, favourIds: [] },
    incentive: { isOn: true, id: 'x', disclosure: '' },
  };
  const rows = blockRows({ subject: 'S', blocks: full, content: sampleIssue, open: 9, findings });
  const of = (name: string) => rows.find((row) => row.name === name);
  expect(rows.map(({ name }) => name)).toEqual([
    'words',
    'impact',
    'opportunities',
    'incentive',
    'thanks',
    'review',
    'community',
    'feedback',
  ]);
  expect(of('words')).toMatchObject({ summary: 'S', isOff: false, needs: 'look' });
  expect(of('opportunities')).toMatchObject({
    summary: '4 of 9 open ones; ranked per person',
    isPersonal: true,
    needs: null,
  });
  expect(of('incentive')).toMatchObject({ needs: 'must', summary: expect.stringContaining('until Friday 20 March') });
  expect(of('thanks')?.summary).toBe('Tomasz Wilk, Priya Nair and Daniel Osei; agreed to be named');
  expect(of('review')).toMatchObject({ isOff: true });
});
