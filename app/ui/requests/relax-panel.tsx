import { Form } from '@remix-run/react';
import { Lock } from 'lucide-react';
import type { listMatches } from '~/domain/requests/matches.server';
import { ruleValue } from '~/domain/requests/relaxing';
import { Button } from '~/ui/button';
import { ErrorText } from '~/ui/field';
import { plural } from '~/ui/format';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';

type Props = Pick<Awaited<ReturnType<typeof listMatches>>, 'offers' | 'relaxed'> & {
  number: number;
  fault?: { errors: Record<string, string[]>; values: Record<string, string | string[]> };
};

/** One rule at a time may be relaxed for this request; each says how many it brings and what that costs. */
export function RelaxPanel({ offers, relaxed, number, fault }: Props) {
  return (
    <Panel title="Relax a rule" end="Only this request; the reason is written to the log" flush id="relax">
      {relaxed.length > 0 && (
        <ul aria-label="Relaxed">
          {relaxed.map(({ id, text, reason, by }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-2.5">
              <span>
                {text} <span className="text-ink-2">{`relaxed by ${by}: ${reason}`}</span>
              </span>
              <Form method="post" action={`/requests/${number}/relaxations/${id}/lift`}>
                <Button variant="quiet" size="small" aria-label={`Put back: ${text}`}>
                  Put back
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" action={`/requests/${number}/relax`} className="panel-body grid gap-4">
        <fieldset className="grid gap-2.5">
          <legend className="sr-only">The rule</legend>
          <ErrorText id="rule" error={fault?.errors.rule} />
          {offers.map(({ rule, text, gain, cost }, index) => (
            <label
              key={rule.code}
              className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)_7rem_minmax(0,1fr)]"
            >
              <input
                type="radio"
                id={index === 0 ? 'rule' : undefined}
                name="rule"
                value={ruleValue(rule)}
                defaultChecked={fault?.values.rule === ruleValue(rule)}
                className="mt-1"
              />
              <span>{text}</span>
              <strong className={`num max-sm:col-start-2 ${gain > 0 ? 'tone-good' : 'text-ink-3'}`}>
                {gain > 0 ? `+${plural(gain, 'match', 'matches')}` : 'brings nobody'}
              </strong>
              <span className="text-ink-2 max-sm:col-start-2">{cost}</span>
            </label>
          ))}
          <p className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-ink-2">
            <Lock aria-hidden="true" className="mt-0.5 text-ink-3" />
            Stop moments, pauses, own caps, consent and competitors: nobody can relax these.
          </p>
        </fieldset>
        {offers.length > 0 && (
          <>
            <Input
              name="reason"
              label="Why"
              hint="A sentence for the log."
              error={fault?.errors.reason}
              defaultValue={typeof fault?.values.reason === 'string' ? fault.values.reason : undefined}
              maxLength={500}
            />
            <div>
              <Button variant="quiet">Relax it for this request</Button>
            </div>
          </>
        )}
      </Form>
    </Panel>
  );
}
