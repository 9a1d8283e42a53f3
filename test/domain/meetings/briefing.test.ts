import { expect, it } from 'vitest';
import { guestBriefing, helperBriefing } from '~/domain/meetings/briefing';
import { letterParagraphs } from '~/domain/cohorts/letter-words';

const facts = {
  helper: { name: 'Maren Okafor', line: 'Data platform lead, Halden Freight', note: 'Not our old supplier.' },
  requester: 'Marcus Hale',
  buyer: 'Castellan Foods',
  need: 'They fear a winter cutover.',
  questions: ['What broke?', 'What would you\nnot do again?'],
  persona: 'Head of logistics',
  minutes: 30,
  wantsRequester: true,
  notDiscussed: ['Prices and contract terms'],
};

it('tells the helper whom they meet, what they are asked and what they may leave out', () => {
  expect(helperBriefing(facts))
    .toBe(`You talk with Castellan Foods for 30 minutes. What they need: “They fear a winter cutover.”

They will ask:

- What broke?
- What would you not do again?

Who is there: Head of logistics. Marcus Hale joins for the first five minutes, as you wished. Nothing is recorded.

You need not discuss:

- Prices and contract terms
- What you added: “Not our old supplier.”

“I would rather not answer” is always enough, and you can end it at any time.`);
});

it('tells the guest whom they meet and what that person does not discuss', () => {
  const text = guestBriefing(facts);
  for (const part of [
    'Maren Okafor (Data platform lead, Halden Freight)',
    '- What broke?',
    '“Not our old supplier.”',
    'join for the first five',
  ])
    expect(text).toContain(part);
});

it('leaves out what nobody said', () => {
  const bare = {
    ...facts,
    helper: { ...facts.helper, note: null },
    questions: [],
    persona: null,
    wantsRequester: false,
  };
  expect(helperBriefing(bare)).toContain(
    'Who is there: somebody from Castellan Foods. Marcus Hale is not on the call.',
  );
  expect(helperBriefing(bare)).not.toContain('They will ask');
  expect(guestBriefing(bare)).not.toMatch(/add:|Your questions/);
});

it('reads in a letter as paragraphs and lists', () => {
  const parts = letterParagraphs(helperBriefing(facts), { firstName: 'Maren', account: null });
  expect(parts[2]).toEqual({ text: '', items: ['What broke?', 'What would you not do again?'] });
});
