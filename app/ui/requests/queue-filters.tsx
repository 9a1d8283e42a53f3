import { Form, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { type QueueQuery, submittedChoices } from '~/domain/requests/queue-schema';
import { tierWords } from '~/domain/requests/sop';
import { teamNames, teams } from '~/domain/requests/teams';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { type Chip, Chips } from '~/ui/chips';
import { formatList } from '~/ui/format';
import { withParams } from '~/ui/list-url';
import { Question } from '~/ui/question';
import { SearchField } from '~/ui/search-field';
import { Select } from '~/ui/select';

const tiers = Object.entries(tierWords).map(([value, label]) => ({ value, label: `${value} ${label}` }));
const periods = Object.entries(submittedChoices).map(([value, label]) => ({ value, label }));
const labelOf = (options: { value: string; label: string }[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

/** Search and filters of the queue, in the address; each filter that is on is a chip whose press takes it away. */
export function QueueFilters({ search }: { search: QueueQuery }) {
  const [params] = useSearchParams();
  const off = (name: string) => withParams(params, { [name]: null });
  const chips: Chip[] = [
    ...(search.team.length
      ? [{ to: off('team'), label: 'Team', remove: formatList(search.team.map((team) => teamNames[team])) }]
      : []),
    ...(search.tier ? [{ to: off('tier'), label: 'Tier', remove: labelOf(tiers, search.tier) }] : []),
    ...(search.submitted
      ? [{ to: off('submitted'), label: 'Submitted', remove: labelOf(periods, search.submitted) }]
      : []),
  ];
  return (
    <div className="filters">
      {/* Everything of the address is a field of one form, so that search and filters never lose each other. */}
      <Form method="get" className="contents" aria-label="Search and filters" key={params.toString()}>
        <input type="hidden" name="view" value={search.view} />
        {search.sort && <input type="hidden" name="sort" value={search.sort} />}
        <SearchField label="Search requests" placeholder="Deal, account, person, R-number" defaultValue={search.q} />
        <details className="relative">
          <summary className="chip cursor-pointer list-none">
            <Plus aria-hidden="true" />
            Filter
          </summary>
          <div className="z-20 mt-1 grid w-64 gap-4 rounded-m border border-line-strong bg-surface p-4 shadow-1 md:absolute">
            <Question id="team" legend="Team">
              {teams.map((team) => (
                <Checkbox
                  key={team}
                  name="team"
                  value={team}
                  label={teamNames[team]}
                  defaultChecked={search.team.includes(team)}
                />
              ))}
            </Question>
            <Select name="tier" label="Tier" empty="any" options={tiers} defaultValue={search.tier} />
            <Select
              name="submitted"
              label="Submitted"
              empty="any time"
              options={periods}
              defaultValue={search.submitted}
            />
            <div>
              <Button size="small">Show</Button>
            </div>
          </div>
        </details>
      </Form>
      {chips.length > 0 && <Chips label="Filters" chips={chips} />}
    </div>
  );
}
