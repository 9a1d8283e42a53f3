import { Checkbox } from '~/ui/checkbox';
import { Question } from '~/ui/question';

type Item = { id: string; title: string; why: string };
type Props = {
  name: string;
  legend: string;
  hint: string;
  empty: string;
  items: readonly Item[];
  picked: readonly string[];
};

/** Several of what the board offers, each with the reason why it is in or out. */
export function PickList({ name, legend, hint, empty, items, picked }: Props) {
  if (!items.length) return <p className="text-ink-2">{empty}</p>;
  return (
    <Question id={name} legend={legend} hint={hint}>
      {items.map(({ id, title, why }) => (
        <Checkbox key={id} name={name} value={id} label={title} hint={why} defaultChecked={picked.includes(id)} />
      ))}
    </Question>
  );
}
