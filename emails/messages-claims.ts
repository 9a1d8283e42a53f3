import { z } from 'zod';
import { signature } from './brand';
import { link, message, words } from './message';
import { link as linkText, rows, wrap } from './text';

export const claimReturned = message({
  audience: 'advocate',
  schema: z.strictObject({
    firstName: words,
    opportunityTitle: words,
    reviewerName: words,
    why: words,
    dueLine: words,
    actionUrl: link,
  }),
  subject: ({ opportunityTitle }) => `One thing to change: ${opportunityTitle}`,
  preheader: ({ why }) => why,
  text: (props, brand) => [
    `One thing to change, ${props.firstName}`,
    wrap(
      `Thank you for what you sent for "${props.opportunityTitle}". ${props.reviewerName} read it and has one wish before it counts:`,
    ),
    wrap(props.why, '  '),
    linkText('Change what you sent', props.actionUrl),
    wrap(
      `Everything you wrote is still there. ${props.dueLine} You can also let it go on the same page, with no loss of standing.`,
    ),
    signature(brand),
  ],
});

export const claimApproved = message({
  audience: 'advocate',
  schema: z.strictObject({
    firstName: words,
    opportunityTitle: words,
    thanks: words,
    next: z.array(z.strictObject({ when: words, what: words })).min(1),
    actionUrl: link,
  }),
  subject: ({ firstName, opportunityTitle }) => `Thank you, ${firstName}: ${opportunityTitle}`,
  preheader: ({ thanks }) => thanks,
  text: (props, brand) => [
    wrap(`Thank you, ${props.firstName}, for "${props.opportunityTitle}"`),
    wrap(props.thanks),
    `What happens next\n${rows(props.next.map(({ when, what }) => [when, what]))}`,
    signature(brand),
    linkText('See what you have done', props.actionUrl),
  ],
});

export const claimLapsed = message({
  audience: 'advocate',
  schema: z.strictObject({ firstName: words, opportunityTitle: words, why: words, actionUrl: link }),
  subject: ({ opportunityTitle }) => `Your place went back: ${opportunityTitle}`,
  preheader: () => 'Nothing else changes, and you can claim it again while there is room.',
  text: (props) => [
    `Your place went back, ${props.firstName}`,
    wrap(
      `You held a place in "${props.opportunityTitle}". ${props.why} The place is free for somebody else now, and nothing else changes: your standing is as it was.`,
    ),
    wrap('Still like the idea? You can claim it again while there is room.'),
    linkText('Look at it again', props.actionUrl),
  ],
});

export const placeFree = message({
  audience: 'advocate',
  schema: z.strictObject({
    firstName: words,
    opportunityTitle: words,
    facts: words,
    heldUntil: words,
    actionUrl: link,
  }),
  subject: ({ opportunityTitle }) => `A place is yours: ${opportunityTitle}`,
  preheader: ({ heldUntil }) => `You were next on the waiting list. It is held for you ${heldUntil}.`,
  text: (props, brand) => [
    `A place is yours, ${props.firstName}`,
    wrap('You were next on the waiting list, and somebody gave a place back:'),
    `${wrap(props.opportunityTitle, '  ')}\n${wrap(props.facts, '  ')}`,
    linkText('See your place', props.actionUrl),
    wrap(
      `It is held for you ${props.heldUntil}. No longer the right time? Give it back on the same page, and the next person is glad of it.`,
    ),
    signature(brand),
  ],
});
