import { Form, Link } from '@remix-run/react';
import type { SlotAhead } from '~/domain/newsletter/ahead.server';
import { Button } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

type Fault = { slot: string; reason: string; error: string | undefined };

/** The slots ahead: what is in each, what it lacks, which is next, and those that somebody left out. */
export function NextIssues({ slots, fault }: { slots: readonly SlotAhead[]; fault: Fault | undefined }) {
  return (
    <Panel title="The next issues" end="Written anew every day until somebody edits them" flush>
      <ol>
        {slots.map((slot) => (
          <li
            key={slot.key}
            className="grid gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0 md:grid-cols-[12.5rem_minmax(0,1fr)_minmax(0,16rem)]"
          >
            <p className="num">
              <strong>{slot.at}</strong>
              {slot.isNext && (
                <span className="ml-2 inline-block">
                  <Tag tone="info">Next</Tag>
                </span>
              )}
            </p>
            {slot.skipped ? (
              <>
                <p className="min-w-0 break-words">
                  Left out by {slot.skipped.by} on {slot.skipped.on}:{' '}
                  <span className="text-ink-2">{slot.skipped.reason}</span>
                </p>
                <Use slot={slot.key} />
              </>
            ) : (
              <>
                <Draft slot={slot} />
                <Skip slot={slot} fault={fault?.slot === slot.key ? fault : undefined} />
              </>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Draft({ slot: { draft, empty } }: { slot: SlotAhead }) {
  if (!draft) return <p className="text-ink-2">{empty}</p>;
  return (
    <div className="grid min-w-0 content-start gap-1">
      <p className="break-words">
        <Link className="title-link" to={`/newsletter/${draft.id}`}>
          Issue {draft.number}
        </Link>{' '}
        <span className="text-ink-2">{draft.subject}</span>
      </p>
      <p className="text-xs text-ink-2">
        In it: {draft.inside}. {draft.state}.
      </p>
      {draft.isScheduled && <Dot tone="good">Goes out by itself</Dot>}
      {draft.missing.map(({ what, to }) => (
        <p key={what} className="tone-warn text-xs">
          Missing: <Link to={to}>{what}</Link>
        </p>
      ))}
    </div>
  );
}

function Skip({ slot: { key, at, ifSkipped }, fault }: { slot: SlotAhead; fault: Fault | undefined }) {
  return (
    <More summary="Leave this slot out" open={fault !== undefined}>
      <Form method="post" className="grid gap-2">
        <input type="hidden" name="slot" value={key} />
        <p className="text-xs text-ink-2">{ifSkipped} It can be used after all later.</p>
        <Input
          id={`reason-${key}`}
          name="reason"
          label={`Why no issue comes on ${at}`}
          defaultValue={fault?.reason}
          error={fault?.error}
          maxLength={200}
          required
        />
        <span>
          <Button variant="quiet" size="small" name="intent" value="skip">
            Leave it out
          </Button>
        </span>
      </Form>
    </More>
  );
}

function Use({ slot }: { slot: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="slot" value={slot} />
      <Button variant="quiet" size="small" name="intent" value="use">
        Use it after all
      </Button>
    </Form>
  );
}

/** What was typed for a slot that could not be left out, and why. */
export function slotFault(
  refused: { errors: Record<string, string[]>; values: Record<string, string | string[]> } | undefined,
) {
  return (
    refused && {
      slot: `${refused.values.slot}`,
      reason: `${refused.values.reason ?? ''}`,
      error: refused.errors.reason?.[0],
    }
  );
}
