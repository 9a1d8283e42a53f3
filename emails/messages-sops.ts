import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, list, wrap } from './text';

/** To people of a team who are asked to agree with their SOP, and back to who asked. */
export const sopAgreement = message({
  audience: 'staff',
  schema: z.strictObject({
    label: words,
    headline: words,
    summary: words,
    /** said before the points; empty where there are none */
    lead: z.string(),
    points: z.array(words),
    action: words,
    actionUrl: link,
  }),
  subject: ({ headline, label }) => `${headline} (${label})`,
  preheader: ({ summary }) => summary,
  text: (props) => [
    wrap(props.label),
    wrap(props.headline),
    wrap(props.summary),
    linkText(props.action, props.actionUrl),
    props.lead ? wrap(props.lead) : '',
    list(props.points),
  ],
});
