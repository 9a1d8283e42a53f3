import { expect, it } from 'vitest';
import { nextPlace } from '~/domain/moments/next-place';
import { type Offer, offers } from '~/domain/moments/offers';

it.each<[Offer, string | null, boolean, string, string]>([
  ['join', 'Ana Kovač', false, '/moments', 'Ana Kovač got the invitation, with reminders that stop on joining.'],
  ['review', null, false, '/opportunities/new?activity=REVIEW', 'everybody of those weeks sees it'],
  ['talk', 'Ana Kovač', true, '/requests/new?activity=TALK', 'choose Ana Kovač'],
  ['reference', 'Ana Kovač', false, '/moments', 'Ana Kovač is not in the programme yet'],
  ['reference', null, false, '/moments', 'Nobody there is in the programme yet'],
  ['thank', 'Ana Kovač', true, '/moments', 'Noted as done.'],
])('%s to %s goes on', (offer, whom, isAdvocate, to, said) => {
  const next = nextPlace({ offer, whom, isAdvocate });
  expect(next.to).toBe(to);
  expect(next.said).toContain(said);
});

it('has a place for every offer', () => {
  for (const offer of Object.keys(offers) as Offer[])
    expect(nextPlace({ offer, whom: 'Ana', isAdvocate: true }).to).toMatch(/^\/(moments|requests|opportunities)/);
});
