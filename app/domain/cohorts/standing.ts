// product.md §1: invitations go out by cohort or by moment, and on nominations. The latter two have cohorts that always
// stand, so that every invitation has words, reminders and a funnel.
const body = (opening: string) => `Hello {first name},

${opening}

People at companies like {account} help others decide: with a quote, half an hour on a call, or a story told once. You choose what, when and how often, and every favour comes back to you with what it led to.

Joining takes two minutes and promises nothing.`;

export const standingCohorts = {
  moments: {
    name: 'Invited by a moment',
    goal: 'Invite people when something good has just happened at their account.',
    subject: 'Would you like to be one of our advocates?',
    body: body('Something good happened at {account} lately, and I thought of you.'),
  },
  nominated: {
    name: 'Nominated by a colleague',
    goal: 'Invite the people whom customer success and sales suggest.',
    subject: 'Somebody at our company thought of you',
    body: body('I run our advocate programme, and I would be glad to have you in it.'),
  },
} as const;

export type StandingSlug = keyof typeof standingCohorts;

export const isStanding = (slug: string): slug is StandingSlug => Object.hasOwn(standingCohorts, slug);
