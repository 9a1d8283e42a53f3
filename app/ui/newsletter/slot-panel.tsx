import { Form } from '@remix-run/react';
import { NIGHT } from '~/domain/newsletter/waiting';
import type { SlotView } from '~/domain/newsletter/slot-view.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';

type Props = { issueId: string; slot: SlotView };

const heads = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** The slot of an issue in its month. The sentence below says the same as the picture. */
export function SlotPanel({ issueId, slot }: Props) {
  return (
    <Panel title={`Slot: ${slot.at}`} end={slot.rule}>
      <div className="num grid grid-cols-7 gap-0.5 text-center text-xs" aria-hidden="true">
        {heads.map((head) => (
          <span key={head} className="py-1 text-ink-2">
            {head}
          </span>
        ))}
        {daysOfMonth(slot.day).map((day, place) => (
          <span
            key={day ?? `before-${place}`}
            className={classNames(
              'rounded-s border border-transparent py-1',
              day === slot.day && 'bg-accent font-semibold text-on-accent',
              day === slot.today && day !== slot.day && 'border-line-strong',
            )}
          >
            {day && Number(day.slice(8))}
          </span>
        ))}
      </div>
      {slot.heldReason && (
        <div className="mt-3">
          <Banner tone="warn" title="Held back at its slot.">
            {slot.heldReason} Move it to another slot, or send it now.
          </Banner>
        </div>
      )}
      <p className="mt-2 text-xs text-ink-2">
        {whatHappens(slot)} {nightText(slot)}
      </p>
      <Form
        method="post"
        action={`/newsletter/${issueId}/schedule`}
        className="mt-2 flex flex-wrap items-center justify-between gap-2 border-y border-line py-2"
      >
        <input type="hidden" name="by" value={slot.isLocal ? 'slot' : 'reader'} />
        <span className="min-w-0 flex-1 basis-48 text-xs text-ink-2">{timing(slot)}</span>
        <Button variant="quiet" size="small" name="intent" value="time">
          {slot.isLocal ? 'Send to everybody at once' : 'Send by local time'}
        </Button>
      </Form>
      <Form
        method="post"
        action={`/newsletter/${issueId}/schedule`}
        className="mt-3 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
      >
        <Select name="slot" label="Move it to" options={slot.others} />
        <Button variant="quiet" name="intent" value="move">
          Move
        </Button>
      </Form>
    </Panel>
  );
}

function whatHappens({ at, isOver, scheduledBy }: SlotView): string {
  if (scheduledBy) return `Scheduled by ${scheduledBy}: it goes out by itself on ${at}, as it reads then.`;
  if (isOver) return 'The slot is over. The issue goes out when you send it.';
  return `Planned for ${at}. It goes out when you schedule it or press Send.`;
}

function nightText({ isOver, isLocal, waiting, waitingNow }: SlotView): string {
  if (isLocal && !isOver) return `${waiting} ${NIGHT}.`;
  const text = isOver ? waitingNow : waiting;
  return text ? `${NIGHT}: ${text}` : `${NIGHT}.`;
}

function timing({ isLocal, time }: SlotView): string {
  return isLocal
    ? `By local time: each reader gets it when their own clock shows ${time}. Where that is past, at once.`
    : 'Everybody gets it at the slot, whatever their own clock shows.';
}

/** The days of a month, Monday first, after as many blanks as its first week needs. */
function daysOfMonth(day: string): (string | null)[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const blanks = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, n) => `${day.slice(0, 8)}${String(n + 1).padStart(2, '0')}`);
  return [...Array.from({ length: blanks }, () => null), ...days];
}
