import { Form } from '@remix-run/react';
import type { Suggestion } from '~/domain/meetings/suggest-product-advocates';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';
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
        {suggestions.map(({ personId, name, isFree, why, whyNot }) => (
          <li key={personId} className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0">
            <span className="flex flex-wrap items-center gap-3">
              <strong>{name}</strong>
              <Tag tone={isFree ? 'good' : 'warn'}>{isFree ? 'free' : 'not free'}</Tag>
            </span>
            <WhyList
              reasons={[
                ...why.map((text) => ({ sign: 'plus' as const, text })),
                ...whyNot.map((text) => ({ sign: 'minus' as const, text })),
              ]}
            />
            <Form method="post" action={`/requests/${number}/product-advocate`}>
              <input type="hidden" name="personId" value={personId} />
              <Button size="small" variant={isFree ? 'primary' : 'quiet'}>
                Ask {name.split(' ')[0]} for times
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
