import { Form } from '@remix-run/react';
import type { OwnPiece } from '~/domain/assets/asset.server';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { plural } from '~/ui/format';

/** Where an advocate's words are used, each taken back in one action (rules.md G3). Nothing used, no card. */
export function PiecesCard({ pieces }: { pieces: OwnPiece[] }) {
  if (pieces.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="pieces" className="grid content-start gap-5 p-6 sm:p-7 md:col-span-2">
      <h3 id="pieces" className="display-3">
        Where your words are used
      </h3>
      <ul className="grid gap-4">
        {pieces.map(({ id, title, kind, link, sent }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <span>
              <a href={link} target="_blank" rel="noreferrer">
                {title}
              </a>
              <br />
              <span className="text-ink-2">
                {kind}, {sent === 0 ? 'not sent to anybody yet' : `sent by ${plural(sent, 'link')}`}
              </span>
            </span>
            <Form method="post" action={`/me/pieces/${id}/withdraw`}>
              <LinkButton aria-label={`Take back “${title}”`}>Take it back</LinkButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">Taken back, it is gone at once: nobody finds it, and every link to it ends.</p>
    </Card>
  );
}
