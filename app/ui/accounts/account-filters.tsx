import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { More } from '~/ui/more';
import { SearchField } from '~/ui/search-field';

type Fields = { industry: string; region: string; segment: string; plan: string };
type Props = {
  filter: { q: string; owner: string; on?: string } & Fields;
  choices: {
    owners: readonly { id: string; name: string }[];
    industries: readonly string[];
    regions: readonly string[];
    segments: readonly string[];
    plans: readonly string[];
  };
  /** What else of the address stays when the filters change. */
  keep?: Readonly<Record<string, string>>;
  /** The page without filters. */
  clear: string;
  /** Offers to look at a day that has passed, up to this one. */
  today?: string;
};

/** Search, owner, industry and more of accounts, in the address. */
export function AccountFilters({ filter, choices, keep = {}, clear, today }: Props) {
  const { q, owner, industry, region, segment, plan, on = '' } = filter;
  const isMore = Boolean(region || segment || plan);
  return (
    <Form method="get" className="filters" aria-label="Filters" preventScrollReset>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField label="Search accounts" placeholder="Account or person" defaultValue={q} />
      <Choice name="owner" label="Owner" value={owner}>
        <option value="none">Owner: nobody</option>
        {choices.owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="industry" label="Industry" value={industry} values={choices.industries} />
      {today && (
        <label className="flex items-center gap-2">
          <span>As of</span>
          <input className="input w-40" type="date" name="on" defaultValue={on || today} max={today} key={on} />
        </label>
      )}
      <More summary="+ Filter" open={isMore}>
        <div className="flex flex-wrap gap-2">
          <Choice name="region" label="Region" value={region} values={choices.regions} />
          <Choice name="segment" label="Segment" value={segment} values={choices.segments} />
          <Choice name="plan" label="Plan" value={plan} values={choices.plans} />
        </div>
      </More>
      <Button variant="quiet" size="small">
        Show
      </Button>
      {(isMore || q || owner || industry || on) && <Link to={clear}>Clear</Link>}
    </Form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string;
  values?: readonly string[];
  children?: ReactNode;
};

function Choice({ name, label, value, values = [], children }: ChoiceProps) {
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select className="input w-44" name={name} defaultValue={value} key={value}>
        <option value="">{label}: any</option>
        {children}
        {values.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}
