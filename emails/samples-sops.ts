import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-sops.ts`. */
export const sops = {
  'sop-agreement': {
    label: 'Sales SOP, version 8',
    headline: 'Would Sales work like this?',
    summary:
      'Ruth Adeyemi asks you to read the draft of how Sales asks for advocates, and to agree or say what is wrong. It takes two minutes.',
    lead: 'What changes:',
    points: ['Live call, from value: £75,000, was £50,000.', 'Open an asset before a live call: yes, was no.'],
    action: 'Read it and answer',
    actionUrl: `${SITE}/sops/sales/agree`,
  },
} satisfies { [Name in 'sop-agreement']: PropsOf<Name> };
