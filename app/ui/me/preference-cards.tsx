import { Form, Link } from '@remix-run/react';
import { consents, consentScopes } from '~/domain/advocates/consents';
import type { Preferences } from '~/domain/advocates/me.server';
import type { FormFault } from '~/platform/http.server';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { Pips } from '~/ui/pips';

type Props = { preferences: Preferences; timeZone: string; fault?: FormFault };

/** How often an advocate may be asked, in their own hands (rules.md §4). */
export function LimitsCard({ preferences, timeZone, fault }: Props) {
  const { quarterlyCap, left, used, hasOpenAsk, pausedUntil, restingUntil } = preferences;
  const held = hasOpenAsk ? 1 : 0;
  return (
    <Card as="section" aria-labelledby="how-often" className="grid content-start gap-5 p-6 sm:p-7">
      <h3 id="how-often" className="display-3">
        How often we may ask
      </h3>
      <div className="flex items-center justify-between gap-4">
        <p>
          <b className="num display block text-[1.875rem] leading-[1.1]">
            {left} of {quarterlyCap} asks left
          </b>
          <span className="text-ink-2">this quarter{hasOpenAsk && ', one is open now'}</span>
        </p>
        <Pips cap={quarterlyCap} used={Math.max(0, used - held)} held={held} />
      </div>
      <Form method="post" action="/me/limits" className="flex items-end gap-3">
        <div className="flex-1">
          <Input
            name="quarterlyCap"
            label="At most, each quarter"
            type="number"
            min={0}
            max={8}
            inputMode="numeric"
            defaultValue={fault?.values.quarterlyCap ?? quarterlyCap}
            error={fault?.errors.quarterlyCap}
          />
        </div>
        <Button variant="quiet">
          Save<span className="sr-only"> the cap</span>
        </Button>
      </Form>
      <Form method="post" action="/me/pause" className="flex items-end gap-3">
        <div className="flex-1">
          <Input
            name="until"
            label="Pause all asks until"
            type="date"
            defaultValue={fault?.values.until ?? pausedUntil?.toISOString().slice(0, 10)}
            error={fault?.errors.until}
          />
        </div>
        <Button variant="quiet">Pause</Button>
      </Form>
      {pausedUntil && (
        <Form method="post" action="/me/pause">
          <input type="hidden" name="until" value="" />
          <LinkButton>End the pause that runs until {formatDate(pausedUntil, 'UTC', 'day')}</LinkButton>
        </Form>
      )}
      <p className="text-sm text-ink-2">
        {restingUntil
          ? `You are resting until ${formatDate(restingUntil, timeZone, 'day')}, after a call or a talk. `
          : 'You are rested. '}
        Pausing keeps your claims and your standing.
      </p>
    </Card>
  );
}

/** Given and withdrawn on the same page, in one action (rules.md G3). */
export function ConsentsCard({ preferences }: Pick<Props, 'preferences'>) {
  return (
    <Card as="section" aria-labelledby="may-we" className="grid content-start gap-5 p-6 sm:p-7">
      <h3 id="may-we" className="display-3">
        May we …
      </h3>
      <Form method="post" action="/me/preferences" className="grid justify-items-start gap-4">
        <div>
          {consentScopes.map((scope) => (
            <Checkbox
              key={scope}
              name={scope}
              defaultChecked={preferences.consents[scope]}
              label={consents[scope].question}
              hint={consents[scope].hint}
            />
          ))}
          <Checkbox
            name="impactNotes"
            defaultChecked={preferences.wantsImpactNotes}
            label="Write to you when something came of a favour of yours, at most once a week?"
            hint="Otherwise you find it on your own page and in the newsletter."
          />
        </div>
        <Button variant="quiet">
          Save<span className="sr-only"> what we may do</span>
        </Button>
      </Form>
      <p className="text-sm text-ink-2">
        Letters about your claims and your asks come anyway: they are part of what you take part in.
      </p>
    </Card>
  );
}

/** "It is still right": once in a while, so that nobody is asked by an old profile. */
export function ConfirmProfile({ preferences, timeZone }: Pick<Props, 'preferences' | 'timeZone'>) {
  return (
    <Form method="post" action="/me/confirm" className="text-md text-ink-2">
      You confirmed your profile on {formatDate(preferences.confirmedAt, timeZone, 'day')}. We ask again after{' '}
      {preferences.confirmEveryMonths} months. <LinkButton>It is still right</LinkButton> or{' '}
      <Link to="/me/profile">put it right</Link>
    </Form>
  );
}
