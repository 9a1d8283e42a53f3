import type { TimeGiven } from '~/domain/advocates/programme-numbers';
import { BarTable } from '~/ui/bar-table';

/** How much time people gave, as chart and table in one. */
export function TimeGivenTable({ people, upTo }: Pick<TimeGiven, 'people' | 'upTo'>) {
  return (
    <BarTable
      caption={`Time given by ${people} advocates in the last twelve months`}
      heads={['Time given', 'People']}
      bars={upTo.map(({ label, people: count }) => ({ label, value: count, text: count }))}
    />
  );
}
