import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, wrap } from './text';

/** To managers who are asked to approve an issue, and back to who asked. */
export const issueApproval = message({
  audience: 'staff',
  schema: z.strictObject({
    label: words,
    headline: words,
    summary: words,
    /** why it was sent back; empty otherwise */
    note: z.string(),
    action: words,
    actionUrl: link,
  }),
  subject: ({ headline, label }) => `${headline} (${label})`,
  preheader: ({ summary }) => summary,
  text: (props) => [
    wrap(props.label),
    wrap(props.headline),
    wrap(props.summary),
    props.note ? wrap(`“${props.note}”`) : '',
    linkText(props.action, props.actionUrl),
  ],
});
