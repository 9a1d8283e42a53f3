import { Form, Link } from '@remix-run/react';
import { isWelcome, moments } from '~/domain/moments/moments';
import type { InboxSearch } from '~/domain/moments/schema';
import { Button } from '~/ui/button';
import { Select } from '~/ui/select';

const kinds = moments
  .filter(isWelcome)
  .map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }));

type Props = {
  search: InboxSearch;
  /** Whose accounts can be chosen; null for somebody who sees their own alone. */
  owners: readonly { id: string; name: string }[] | null;
};

/** Moment and owner of suggestions and help tasks, in the address. */
export function MomentFilters({ search, owners }: Props) {
  const isOn = Boolean(search.moment || search.owner);
  return (
    <Form method="get" className="filters" aria-label="Filters">
      <input type="hidden" name="view" value={search.view} />
      <Select label="Moment" hideLabel name="moment" empty="Moment: any" options={kinds} defaultValue={search.moment} />
      {owners && (
        <Select
          label="Owner"
          hideLabel
          name="owner"
          empty="Owner: any"
          options={[
            { value: 'none', label: 'Owner: nobody' },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={search.owner}
        />
      )}
      <Button variant="quiet" size="small">
        Show
      </Button>
      {isOn && <Link to="/moments">Clear</Link>}
    </Form>
  );
}
