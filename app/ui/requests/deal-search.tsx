import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';

type Props = { team?: string; q: string; /** how many the search found */ found: number };

/** Finds a deal that is not in one's own list; the page comes back with it among the choices. */
export function DealSearch({ team, q, found }: Props) {
  return (
    <Panel title="Is your deal missing?">
      <Form method="get" className="grid gap-2">
        {team && <input type="hidden" name="team" value={team} />}
        <p className="text-ink-2">
          The list holds open deals of yours. Search all open deals by name, before you fill in the form.
        </p>
        <SearchField name="deal" label="Search open deals" placeholder="Deal or account" defaultValue={q} />
        <div>
          <Button variant="quiet" size="small">
            Search deals
          </Button>
        </div>
        {q && <p className="text-xs text-ink-2">{found} found; they are in the list of the form now.</p>}
      </Form>
    </Panel>
  );
}
