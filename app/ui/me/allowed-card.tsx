import { Form } from '@remix-run/react';
import type { Allowed } from '~/domain/opportunities/allowed.server';
import { scopeNames } from '~/domain/opportunities/scope-names';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';

/** What was allowed piece by piece, each taken back in one action (rules.md G3). Nothing allowed, no card. */
export function AllowedCard({ allowed }: { allowed: Allowed[] }) {
  if (allowed.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="allowed" className="grid content-start gap-5 p-6 sm:p-7 md:col-span-2">
      <h3 id="allowed" className="display-3">
        What you allowed us to publish
      </h3>
      <ul className="grid gap-4">
        {allowed.map(({ claimId, title, allows }) => (
          <li key={claimId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <span>
              <strong>{title}</strong>
              <br />
              <span className="text-ink-2">{allows.map((scope) => scopeNames[scope]).join(', ')}</span>
            </span>
            <Form method="post" action={`/claims/${claimId}/permissions`}>
              <LinkButton aria-label={`Take back what you allowed with “${title}”`}>Take it back</LinkButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">
        Taking back is for all of a piece. We stop at once and take down what is out.
      </p>
    </Card>
  );
}
