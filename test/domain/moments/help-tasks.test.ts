import { describe, expect, it } from 'vitest';
import { type KeptTask, reasonTexts, stopName, taskChanges, taskTitle } from '~/domain/moments/help-tasks';
import { NOW } from '#test/support/clock';

const stop = {
  moment: 13,
  occurrence: 'upsell:deal_1',
  text: 'Upsell opened.',
  since: '2026-11-12',
  until: null,
  endsWhen: 'It ends when the deal closes.',
};
const task: KeptTask = { id: 'help_1', occurrence: 'upsell:deal_1', status: 'OPEN', endedAt: null };
const none = { open: [], reopen: [], close: [], end: [] };

describe('help tasks follow the stops', () => {
  it.each<[string, KeptTask[], (typeof stop)[], Partial<typeof none> | Record<string, unknown>]>([
    ['a new stop opens one', [], [stop], { open: [stop] }],
    ['a stop that lasts changes nothing', [task], [stop], {}],
    ['a stop that lasts after somebody closed the task changes nothing', [{ ...task, status: 'DONE' }], [stop], {}],
    ['a stop that ended closes it', [task], [], { close: [task] }],
    [
      'a stop that ended after somebody closed the task is noted',
      [{ ...task, status: 'DONE' }],
      [],
      { end: [{ ...task, status: 'DONE' }] },
    ],
    ['what ended stays ended', [{ ...task, status: 'DONE', endedAt: NOW }], [], {}],
    [
      'a fact that came back opens it again',
      [{ ...task, status: 'DONE', endedAt: NOW }],
      [stop],
      { reopen: [{ id: 'help_1', stop }] },
    ],
    [
      'another stop is another task',
      [task],
      [{ ...stop, occurrence: 'upsell:deal_2' }],
      { open: [{ ...stop, occurrence: 'upsell:deal_2' }], close: [task] },
    ],
  ])('%s', (_case, tasks, stops, changes) => {
    expect(taskChanges(tasks, stops)).toEqual({ ...none, ...changes });
  });
});

it.each([
  [7, 'low-use', 'Help them to use the product again', 'Lack of adoption'],
  [13, 'upsell:deal_1', 'See the upsell through before asking anything', 'Enters upsell'],
  [15, 'upsell-lost:deal_1', 'Listen to why the upsell came to nothing', 'Upsell not finished'],
  [0, 'escalation', 'Help solve the open escalation', 'Open escalation'],
  [0, 'churn-notice:2026-11-02', 'Talk about the notice they gave', 'Churn notice'],
  [0, 'champion-left:con_1', 'Get to know who comes after their champion', 'Champion left'],
  [0, 'unheard-of', 'Help this account first', 'Stop'],
])('%i %s has a title and a name', (moment, occurrence, title, name) => {
  expect([taskTitle({ moment, occurrence }), stopName({ moment, occurrence })]).toEqual([title, name]);
});

it('reads stored reasons as texts', () => {
  expect(reasonTexts(['a', 1])).toEqual(['a', '1']);
  expect(reasonTexts({ no: 'list' })).toEqual([]);
});
