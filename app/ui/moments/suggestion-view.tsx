import { Form, Link } from '@remix-run/react';
import type { SuggestionPage } from '~/domain/moments/inbox.server';
import { type Offer, offers } from '~/domain/moments/offers';
import { AcceptForm, DismissForm, SnoozeForm } from '~/domain/moments/schema';
import type { FormFault } from '~/platform/http.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { RadioCards } from '~/ui/radio-cards';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';
import { WhyList } from '~/ui/why-list';
import { decidedWords } from './suggestion-list';

export type SuggestionAct = 'accept' | 'snooze' | 'dismiss';
type Props = { suggestion: SuggestionPage; act: SuggestionAct; fault?: FormFault; mayOpenReviews: boolean };

/** One suggestion with why, and what can be done about it; `act` is the form that comes first and shows its faults. */
export function SuggestionView({ suggestion, act, fault, mayOpenReviews }: Props) {
  const { account, name, status, welcomeUntil, stops } = suggestion;
  const isOpen = status === 'OPEN' || status === 'SNOOZED';
  const forms = {
    accept: <Accept key="accept" {...{ suggestion, mayOpenReviews }} fault={act === 'accept' ? fault : undefined} />,
    snooze: <Snooze key="snooze" suggestion={suggestion} fault={act === 'snooze' ? fault : undefined} />,
    dismiss: <Dismiss key="dismiss" id={suggestion.id} fault={act === 'dismiss' ? fault : undefined} />,
  };
  const canAccept = suggestion.offers.some((offer) => !isClosed(offer, suggestion, mayOpenReviews));
  const order = [act, ...(['accept', 'snooze', 'dismiss'] as const).filter((one) => one !== act)];
  return (
    <>
      <PageHead
        title={`${account.name}: ${name}`}
        sub={isOpen ? `Welcome until ${formatDate(welcomeUntil, 'UTC')}.` : decidedWords(suggestion)}
        crumbs={[{ to: '/moments', label: 'Moments' }]}
        here={account.name}
      />
      <div className="two-columns">
        <div className="grid content-start gap-5">
          {isOpen && stops.length > 0 && (
            <Banner tone="bad" title="Asks are stopped here.">
              {stops.join(' ')}{' '}
              {suggestion.offers.some((offer) => !offers[offer].isAsk) && 'What is no ask can still be done.'}
            </Banner>
          )}
          {isOpen ? (
            order.map((one) => (one === 'accept' && !canAccept && !fault ? null : forms[one]))
          ) : (
            <Words words={suggestion.words} />
          )}
        </div>
        <Why suggestion={suggestion} />
      </div>
    </>
  );
}

type Part = { suggestion: SuggestionPage; fault?: FormFault };

function Accept({ suggestion, fault, mayOpenReviews }: Part & { mayOpenReviews: boolean }) {
  const { id, subject, words, offers: offered } = suggestion;
  const closed = (offer: Offer) => isClosed(offer, suggestion, mayOpenReviews);
  const initial = { offer: offered.find((offer) => !closed(offer)), subject, words };
  const form = useCheckedForm(AcceptForm, { initial, fault });
  const { error, ...offerField } = form.field('offer');
  return (
    <Panel title="Accept">
      <Form method="post" action={`/moments/${id}`} className="grid gap-5" {...form.props}>
        {fault && <ErrorSummary errors={form.errors} />}
        <RadioCards
          legend="What do you offer?"
          error={error}
          choices={offered.map((offer) => ({
            value: offer,
            label: offers[offer].label,
            hint: hintOf(offer, mayOpenReviews),
            disabled: closed(offer),
          }))}
          {...offerField}
        />
        <Input label="Subject" hint="Of the invitation; anything else you send yourself." {...form.field('subject')} />
        <Textarea
          label="Words"
          hint="Make them your own. A link to join is added to an invitation."
          rows={9}
          {...form.field('words')}
        />
        <div>
          <Button>Accept</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Asks while they are stopped, and reviews for whoever is no manager. */
const isClosed = (offer: Offer, { stops }: SuggestionPage, mayOpenReviews: boolean) =>
  (offers[offer].isAsk && stops.length > 0) || (offer === 'review' && !mayOpenReviews);

function hintOf(offer: Offer, mayOpenReviews: boolean): string | undefined {
  if (offer === 'join') return 'The letter goes out now; reminders follow and stop on joining.';
  if (offer === 'review')
    return mayOpenReviews
      ? 'Leads to a new opportunity for everybody whose onboarding closed in the same weeks.'
      : 'A manager opens it for the whole group.';
  return offers[offer].isAsk ? undefined : 'No ask: it costs them nothing and uses up no budget.';
}

function Snooze({ suggestion, fault }: Part) {
  const last = suggestion.welcomeUntil.toISOString().slice(0, 10);
  const form = useCheckedForm(SnoozeForm, { fault });
  return (
    <Panel title="Put off">
      <Form method="post" action={`/moments/${suggestion.id}/snooze`} className="grid gap-4" {...form.props}>
        {fault && <ErrorSummary errors={form.errors} />}
        <Input
          label="Until"
          hint={`It comes back by itself on that day, at the latest on ${formatDate(suggestion.welcomeUntil, 'UTC')}.`}
          type="date"
          max={last}
          width="m"
          {...form.field('until')}
        />
        <div>
          <Button variant="quiet">Put off</Button>
        </div>
      </Form>
    </Panel>
  );
}

function Dismiss({ id, fault }: { id: string; fault?: FormFault }) {
  const form = useCheckedForm(DismissForm, { fault });
  return (
    <Panel title="Dismiss">
      <Form method="post" action={`/moments/${id}/dismiss`} className="grid gap-4" {...form.props}>
        {fault && <ErrorSummary errors={form.errors} />}
        <Textarea
          label="Why"
          hint="It is kept with the moment, so that its rule can be mended."
          {...form.field('reason')}
        />
        <div>
          <Button variant="quiet">Dismiss</Button>
        </div>
      </Form>
    </Panel>
  );
}

function Why({ suggestion }: { suggestion: SuggestionPage }) {
  const { moment, name, reasons, account, contact, happenedOn } = suggestion;
  const person = contact && (contact.advocateId ? `${contact.name}, an advocate` : contact.name);
  return (
    <div className="grid content-start gap-5">
      <Panel title="Why now">
        <WhyList reasons={reasons.map((text, index) => ({ sign: index === 0 ? 'plus' : 'warn', text }))} />
      </Panel>
      <Panel title="Of whom">
        <KeyValues
          items={[
            [
              'Account',
              <Link key="account" to={`/accounts/${account.id}`}>
                {account.name}
              </Link>,
            ],
            ['Turn to', person ?? 'nobody known'],
            ['Owner', account.owner?.name ?? 'nobody'],
            ['Moment', `${moment}, ${name}`],
            ['Happened', formatDate(happenedOn, 'UTC')],
          ]}
        />
      </Panel>
    </div>
  );
}

const Words = ({ words }: { words: string }) => (
  <Panel title="The words">
    <p className="max-w-prose whitespace-pre-line">{words}</p>
  </Panel>
);
