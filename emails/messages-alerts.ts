import { z } from 'zod';
import { signature } from './brand';
import { link, message, words } from './message';
import { link as linkText, wrap } from './text';

const button = z.strictObject({ action: words, cardUrl: link });
const card = z.strictObject({
  title: words,
  /** e.g. Quote · 10 minutes */
  facts: words,
  summary: z.string(),
  why: words,
  /** the first is the one to press */
  first: button.optional(),
  later: button.optional(),
});

const NUMBERS = ['One', 'Two', 'Three'];
const howMany = ({ cards }: { cards: readonly unknown[] }) =>
  `${NUMBERS[cards.length - 1]} new ${cards.length === 1 ? 'opportunity that fits' : 'opportunities that fit'} you`;

/** Between issues, to those who asked for it. It asks for nothing: passing on it changes nothing. */
export const opportunityAlert = message({
  audience: 'advocate',
  topic: 'opportunity-alerts',
  schema: z.strictObject({ firstName: words, cards: z.array(card).min(1).max(3), actionUrl: link }),
  subject: (props) => `${howMany(props)}, ${props.firstName}: ${props.cards[0]?.title}`,
  preheader: ({ cards }) => `Why you: ${cards[0]?.why}`,
  reason: ({ programme }) =>
    `You are in ${programme} and said yes to letters about new opportunities that fit you, at most one a week.`,
  text: (props, brand) => [
    `New on your board, ${props.firstName}`,
    wrap('Since we wrote last, this has opened, and it fits what you told us you like to do.'),
    ...props.cards.map(({ title, facts, summary, why, first, later }) =>
      [
        wrap(title),
        wrap(facts),
        summary && wrap(summary),
        wrap(`Why you: ${why}`),
        ...[first, later].flatMap((to) => (to ? [linkText(to.action, to.cardUrl)] : [])),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    wrap('Passing on all of it is fine and changes nothing. This is not one of the asks you allow a quarter.'),
    signature(brand),
    linkText('Everything that is open for you', props.actionUrl),
  ],
});
