import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/button';
import { SearchField } from '~/ui/search-field';

type Props = {
  filter: { q: string; owner: string; industry: string };
  choices: { owners: readonly { id: string; name: string }[]; industries: readonly string[] };
  /** What else of the address stays when the filters change. */
  keep?: Readonly<Record<string, string>>;
  /** The page without filters. */
  clear: string;
};

/** Search, owner and industry of accounts, in the address. */
export function AccountFilters({ filter, choices, keep = {}, clear }: Props) {
  const isOn = Boolean(filter.q || filter.owner || filter.industry);
  return (
    <Form method="get" className="filters" aria-label="Filters" preventScrollReset>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField label="Search accounts" placeholder="Account or person" defaultValue={filter.q} />
      <Choice name="owner" label="Owner" value={filter.owner}>
        <option value="">Owner: any</option>
        <option value="none">Owner: nobody</option>
        {choices.owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="industry" label="Industry" value={filter.industry}>
        <option value="">Industry: any</option>
        {choices.industries.map((industry) => (
          <option key={industry}>{industry}</option>
        ))}
      </Choice>
      <Button variant="quiet" size="small">
        Show
      </Button>
      {isOn && <Link to={clear}>Clear</Link>}
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; value: string; children: React.ReactNode };

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select className="input w-44" name={name} defaultValue={value} key={value}>
        {children}
      </select>
    </label>
  );
}
