import type { AskPage } from '~/domain/requests/asks.server';
import { More } from '~/ui/more';
import { Question } from '~/ui/question';

const order = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
const ASKED_FOR = 3;

type Props = {
  ask: Pick<AskPage, 'place' | 'zoneNote' | 'soonest'>;
  legend?: string;
  fault: { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
};

/** Three times or more, in the zone of whoever offers them. */
export function TimesQuestion({ ask, legend = 'When would suit you?', fault }: Props) {
  const typed = [fault?.values.times ?? []].flat();
  const field = (index: number) => (
    <input
      key={index}
      className="input num"
      type="datetime-local"
      name="times"
      aria-label={`${order[index]} time`}
      min={`${ask.soonest}T00:00`}
      step={900}
      defaultValue={typed[index]}
    />
  );
  return (
    <Question
      id="times"
      legend={legend}
      hint={`Your time, ${ask.place}. ${ask.zoneNote} They pick one within a day.`}
      error={fault?.errors.times}
    >
      <div className="grid gap-2">
        {order.slice(0, ASKED_FOR).map((_, index) => field(index))}
        <More summary="Offer more times" open={typed.slice(ASKED_FOR).some(Boolean)}>
          <div className="grid gap-2">{order.slice(ASKED_FOR).map((_, index) => field(index + ASKED_FOR))}</div>
        </More>
      </div>
    </Question>
  );
}
