import { Form, Link } from '@remix-run/react';
import type { AccountPage } from '~/domain/accounts/account-page.server';
import { factHints, factNames, NoteForm } from '~/domain/accounts/noted-fact';
import { AccountFactKind } from '~/generated/prisma/enums';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { RadioCards } from '~/ui/radio-cards';
import { Select } from '~/ui/select';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

type Props = Pick<AccountPage, 'account' | 'facts' | 'people'> & {
  mayNote: boolean;
  today: string;
  /** the kind that somebody is about to note */
  noting?: AccountFactKind;
  fault?: FormFault;
};

/** What people noted down of an account, and the form that notes more. */
export function NotesPanel({ account, facts, people, mayNote, today, noting, fault }: Props) {
  return (
    <Panel title="Noted by people" count={account._count.facts} id="note">
      {facts.length === 0 ? (
        <p className="text-ink-2">Nothing yet. Note what no system knows: a goal they reached, a talk they gave.</p>
      ) : (
        <ul className="grid gap-3">
          {facts.map((fact) => (
            <Noted key={fact.id} fact={fact} mayNote={mayNote} />
          ))}
        </ul>
      )}
      {mayNote && (
        <div className="mt-4 border-t border-line pt-3">
          <More summary="Record a fact" open={Boolean(fault ?? noting)}>
            <Record key={facts.length} {...{ account, people, today, noting, fault }} />
          </More>
        </div>
      )}
    </Panel>
  );
}

function Noted({ fact, mayNote }: { fact: AccountPage['facts'][number]; mayNote: boolean }) {
  const { kind, text, happenedOn, endedOn, contact, recordedBy } = fact;
  const isOpen = kind === 'ADOPTION_LACKING' && !endedOn;
  return (
    <li>
      <Tag tone={isOpen ? 'bad' : undefined}>{factNames[kind]}</Tag>{' '}
      <span className="num text-ink-2">{formatDate(happenedOn, 'UTC')}</span>
      <p className="mt-0.5">{text}</p>
      <p className="text-xs text-ink-2">
        {[contact?.name, `noted by ${recordedBy.name}`, endedOn && `ended on ${formatDate(endedOn, 'UTC')}`]
          .filter(Boolean)
          .join(', ')}
        {isOpen && mayNote && (
          <>
            {'. '}
            <Link to="?note=ADOPTION_ACCEPTABLE#note">It was mended</Link>
          </>
        )}
      </p>
    </li>
  );
}

const kinds = Object.values(AccountFactKind).map((value) => ({
  value,
  label: factNames[value],
  hint: factHints[value],
}));

function Record({ account, people, today, noting, fault }: Omit<Props, 'facts' | 'mayNote'>) {
  const form = useCheckedForm(NoteForm, { initial: { happenedOn: today, kind: noting }, fault });
  const present = people.people.filter(({ leftOn }) => !leftOn);
  return (
    <Form method="post" action={`/accounts/${account.id}/facts`} className="grid gap-5 pt-2" {...form.props}>
      <ErrorSummary errors={form.errors} />
      <RadioCards legend="What happened?" choices={kinds} {...form.field('kind')} />
      <Textarea label="In a sentence" hint="With the figure, if there is one. Staff read it." {...form.field('text')} />
      <Input label="The day it happened" type="date" max={today} width="m" required {...form.field('happenedOn')} />
      <Select
        label="Who"
        empty="Nobody in particular"
        options={present.map(({ contactId, name }) => ({ value: contactId, label: name }))}
        optional
        {...form.field('contactId')}
      />
      <div>
        <Button>Record the fact</Button>
      </div>
    </Form>
  );
}
