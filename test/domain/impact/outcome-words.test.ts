import { describe, expect, it } from 'vitest';
import { impactNote, outcomeText } from '~/domain/impact/outcome-words';

const favour = {
  title: 'Seven depots, one plan',
  activity: 'CASE_STUDY',
  completedAt: new Date('2026-09-01'),
} as const;

it('counts people as people', () => {
  expect(outcomeText({ kind: 'LEADS', quantity: 1 })).toBe('1 person asked for more');
  expect(outcomeText({ kind: 'VIEWS', quantity: 1203 })).toBe('1,203 people looked');
  expect(outcomeText({ kind: 'WON_DEAL', quantity: null })).toBe('A deal that it helped was won');
});

describe('the note', () => {
  const leads = {
    kind: 'LEADS',
    quantity: 14,
    happenedOn: new Date('2026-10-05'),
    note: 'Most plan.',
    by: 'Priya',
  } as const;
  const won = { kind: 'WON_DEAL', quantity: null, happenedOn: new Date('2026-10-09'), note: '', by: 'Priya' } as const;

  it('of one favour names what came of it, with what was counted, where it stands and what may be told', () => {
    const pieceUrl = 'https://northbeam.example/depots';
    expect(impactNote([{ ...favour, pieceUrl, outcomes: [leads] }])).toEqual({
      led: 'Your favour led to',
      headline: '14 people asked for more',
      opening: 'You gave us your time. Here is what came of it.',
      favours: [
        {
          title: '“Seven depots, one plan”',
          done: 'Case study, completed on 1 September 2026.',
          outcomes: [
            {
              when: '5 October 2026',
              what: '14 people asked for more. Most plan.',
              evidence: 'Counted: people who came because of it and whom our sales team accepted. Recorded by Priya.',
            },
          ],
          piece: { pieceUrl },
        },
      ],
      mayTell: 'You may tell others what stands here, and on your page you can make a picture of it to show.',
      closing: expect.stringContaining('Thank you.'),
    });
  });

  it('of several leads with what weighs most, and of deals says that nobody is named', () => {
    const note = impactNote([
      { ...favour, pieceUrl: null, outcomes: [leads] },
      { ...favour, title: 'A call', pieceUrl: null, outcomes: [won, leads] },
    ]);
    expect(note).toMatchObject({ led: 'Your favours led to', headline: 'A deal that you helped was won, and 2 more' });
    expect(note.mayTell).toMatch(/name no company/);
    expect(note.favours[0]).not.toHaveProperty('piece');
  });

  it('is never written with nothing to tell', () => {
    expect(() => impactNote([])).toThrow(/tells of nothing/);
  });
});
