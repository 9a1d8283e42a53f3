import { Button } from '~/ui/button';
import { SearchField } from '~/ui/search-field';

type Props = {
  search: { q: string; readiness?: string; pod: string };
  pods: readonly { id: string; name: string }[];
};

/** Search and pod of advocates, in the address; the readiness that is on stays. */
export function AdvocateFilters({ search: { q, readiness, pod }, pods }: Props) {
  return (
    <form method="get" className="filters">
      <SearchField label="Search advocates" placeholder="Name, account, role or topic" defaultValue={q} />
      {pods.length > 0 && (
        <label>
          <span className="sr-only">Pod</span>
          <select className="input w-44" name="pod" defaultValue={pod} key={pod}>
            <option value="">Pod: any</option>
            <option value="none">Pod: none</option>
            {pods.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {readiness && <input type="hidden" name="readiness" value={readiness} />}
      <Button variant="quiet" size="small">
        Search
      </Button>
    </form>
  );
}
