import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { Asking } from '~/domain/requests/asking.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatList, plural } from '~/ui/format';
import { More } from '~/ui/more';
import { Question } from '~/ui/question';
import { RadioCards } from '~/ui/radio-cards';
import { Textarea } from '~/ui/textarea';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined;
type Mode = keyof Asking['likely'];

const first = (name: string) => name.split(/[ ,]/)[0] ?? name;
const TICKED = 3;

/** How to ask: one, in order, or a group; whom, and what they will read. Works without a script. */
export function AskingForm({ asking, fault }: { asking: Asking; fault?: Fault }) {
  const { choices, number } = asking;
  const typed = fault?.values;
  const [mode, setMode] = useState<Mode>((typed?.mode as Mode | undefined) ?? 'IN_ORDER');
  const ticked = typed ? [typed.advocateId ?? []].flat() : choices.slice(0, TICKED).map(({ advocateId }) => advocateId);
  const [chosen, setChosen] = useState(ticked);
  const names = choices.filter(({ advocateId }) => chosen.includes(advocateId)).map(({ name }) => name);
  const leader = first(names[0] ?? choices[0]?.name ?? '');
  const toggle = (id: string, isOn: boolean) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Form method="post" action={`/requests/${number}/rounds`} className="grid gap-3 border-b border-line p-4">
      <ErrorSummary errors={fault?.errors} />
      <RadioCards
        name="mode"
        legend={<span className="sr-only">How to ask</span>}
        defaultValue={mode}
        error={fault?.errors.mode}
        onChange={(event) => setMode(event.currentTarget.value as Mode)}
        choices={cardsOf(asking, names)}
      />
      <Question id="advocateId" legend="Whom, in this order" error={fault?.errors.advocateId}>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {choices.map(({ advocateId, name, note }) => (
            <label className="tick" key={advocateId}>
              <input
                type="checkbox"
                name="advocateId"
                value={advocateId}
                defaultChecked={ticked.includes(advocateId)}
                onChange={(event) => toggle(advocateId, event.currentTarget.checked)}
              />
              <span>
                {name} {note && <span className="text-xs text-ink-2">{note}</span>}
              </span>
            </label>
          ))}
        </div>
      </Question>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-72 text-xs text-ink-2">
          <Outlook asking={asking} mode={mode} /> Charges one ask to each person only when they are reached.
        </p>
        <Button variant="quiet">
          {{ ONE: `Ask only ${leader}`, IN_ORDER: 'Ask in this order', GROUP: 'Ask the group' }[mode]}
        </Button>
      </div>
      <More summary={`What ${leader} will read`} open={Boolean(fault?.errors.message ?? fault?.errors.minutes)}>
        <Textarea
          name="message"
          label="Message"
          hint="{name} becomes the first name of each."
          rows={6}
          error={fault?.errors.message}
          defaultValue={String(typed?.message ?? asking.draft)}
        />
      </More>
      <input type="hidden" name="minutes" value={asking.minutes} />
    </Form>
  );
}

function cardsOf({ waitHours }: Asking, names: string[]) {
  const [leader = 'The first'] = names.map(first);
  return [
    { value: 'ONE', label: 'One', hint: `${leader} only. After a no you choose again.` },
    {
      value: 'IN_ORDER',
      label: 'In order',
      hint: `${formatList(names.map(first)) || 'One after another'}; the next after ${plural(waitHours, 'business hour')} of silence.`,
    },
    { value: 'GROUP', label: 'A group', hint: 'Up to 15. First to accept wins; the rest are thanked and not charged.' },
  ];
}

function Outlook({ asking, mode }: { asking: Asking; mode: Mode }) {
  const { likely, history } = asking;
  const by = likely[mode];
  if (history.ended < 5) return <>Too few asks have ended to say when an answer is likely.</>;
  const share = `${history.accepted} of ${history.ended} accept`;
  if (!by) return <>A yes is less likely than not ({share}).</>;
  return (
    <>
      Likely answer by <strong className="text-ink">{by}</strong> ({share}).
    </>
  );
}
