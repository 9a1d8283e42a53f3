import { Search } from 'lucide-react';
import { Button } from '~/ui/button';
import { describe, type FieldError } from '~/ui/field';
import { Question } from '~/ui/question';

type Deal = { id: string; name: string; line: string };

type Props = {
  deals: readonly Deal[];
  q: string;
  chosenId: string;
  legend: string;
  hint?: string;
  optional?: boolean;
  error?: FieldError;
};

/** The deal a request serves: found by name while one types, or by the button. What the CRM knows of it fills the form. */
export function DealPicker({ deals, q, chosenId, legend, hint, optional, error }: Props) {
  return (
    <Question id="dealId" {...{ legend, hint, error, optional }}>
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-2">
          <label className="search grow">
            <Search aria-hidden="true" />
            <span className="sr-only">Search deals by name or account</span>
            <input
              className="input"
              type="search"
              name="dealQuery"
              placeholder="Deal or account"
              autoComplete="off"
              defaultValue={q}
              {...describe('dealId', { hint, error })}
            />
          </label>
          <Button variant="quiet" name="intent" value="look" formAction="/requests/draft">
            Find
          </Button>
        </div>
        <div className="choices" aria-live="polite">
          {deals.map((deal) => (
            <label className="choice" key={deal.id}>
              <input type="radio" name="dealId" value={deal.id} defaultChecked={deal.id === chosenId} />
              <strong>{deal.name}</strong>
              <span className="hint">{deal.line}</span>
            </label>
          ))}
          {optional && (
            <label className="choice">
              <input type="radio" name="dealId" value="" defaultChecked={!chosenId} />
              <strong>No deal</strong>
            </label>
          )}
        </div>
        {deals.length === 0 && (
          <p className="text-ink-2">
            {q ? `No open deal is called like “${q}”.` : 'You own no open deal. Search for it by name.'}
          </p>
        )}
      </div>
    </Question>
  );
}
