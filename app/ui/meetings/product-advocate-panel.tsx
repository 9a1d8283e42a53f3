import { Form } from '@remix-run/react';
import type { Suggestion } from '~/domain/meetings/suggest-product-advocates';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';
import { WhyList } from '~/ui/why-list';

/** Which product advocate could join, the free and fitting first; each with reasons. For managers. */
export function ProductAdvocatePanel({ suggestions, number }: { suggestions: Suggestion[]; number: number }) {
  return (
    <Panel title="Who could join" count={suggestions.length} flush>
      {suggestions.length === 0 && (
        <EmptyState title="No product advocates yet">
          Write down who knows the product on the page of product advocates.
        </EmptyState>
      )}
      <ul>
        {suggestions.map(({ personId, name, isFree, load, isFull, why, whyNot }) => (
          <li key={personId} className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0">
            <span className="flex flex-wrap items-center gap-3">
              <strong>{name}</strong>
              <Tag tone={isFree ? 'good' : 'warn'}>{isFree ? 'free' : 'not free'}</Tag>
              <span className="num text-ink-2">{load}</span>
            </span>
            <WhyList
              reasons={[
                ...why.map((text) => ({ sign: 'plus' as const, text })),
                ...whyNot.map((text) => ({ sign: 'minus' as const, text })),
              ]}
            />
            <Ask {...{ number, personId, isFree, isFull }} name={name.split(' ')[0] ?? name} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type AskProps = { number: number; personId: string; name: string; isFree: boolean; isFull: boolean };

/** Whoever asks somebody whose week is full says why. */
function Ask({ number, personId, name, isFree, isFull }: AskProps) {
  const form = (
    <Form method="post" action={`/requests/${number}/product-advocate`} className="grid gap-3">
      <input type="hidden" name="personId" value={personId} />
      {isFull && (
        <Textarea
          id={`reason-${personId}`}
          name="reason"
          label="Why all the same?"
          hint={`${name} reads it, and it stays in the log.`}
          rows={2}
          maxLength={500}
          required
        />
      )}
      <div>
        <Button size="small" variant={isFree ? 'primary' : 'quiet'}>
          Ask {name} for times
        </Button>
      </div>
    </Form>
  );
  if (!isFull) return form;
  return <More summary={`Ask ${name} though the week is full`}>{form}</More>;
}
