import { Link } from '@remix-run/react';
import type { Builder } from '~/domain/cohorts/segment-page.server';
import { Banner } from '~/ui/banner';
import { Button, LinkButton } from '~/ui/button';
import { formatCount, plural } from '~/ui/format';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';
import { WhyList } from '~/ui/why-list';

type Props = { builder: Builder; /** id of the builder's form */ form: string };

/** Who a draft holds now, and why one person is in or out. */
export function SegmentPeople({ builder, form }: Props) {
  return (
    <>
      <Sample builder={builder} />
      <WhyInOrOut builder={builder} form={form} />
    </>
  );
}

function Sample({ builder: { count, everybody, sample, unfinished } }: { builder: Builder }) {
  return (
    <Panel title="In it now" end={`of ${plural(everybody, 'person', 'people')} in the CRM`}>
      <div className="grid gap-3">
        <p className="num text-2xl font-semibold" role="status">
          {plural(count, 'person', 'people')}
        </p>
        {unfinished > 0 && (
          <p className="text-ink-2">
            {plural(unfinished, 'condition is', 'conditions are')} not finished and {unfinished === 1 ? 'does' : 'do'}{' '}
            not count yet.
          </p>
        )}
        {count === 0 && <Banner tone="warn">Nobody meets this. Take something away.</Banner>}
        <ul className="grid gap-2">
          {sample.map(({ contactId, name, title, account, accountId, advocateId }) => (
            <li key={contactId}>
              <span className="font-semibold">{name}</span> {advocateId && <Tag tone="good">Advocate</Tag>}
              <span className="block text-xs text-ink-2">
                {title && `${title}, `}
                {accountId ? <Link to={`/accounts/${accountId}`}>{account}</Link> : 'no account'}
              </span>
            </li>
          ))}
        </ul>
        {count > sample.length && <p className="text-xs text-ink-2">And {formatCount(count - sample.length)} more.</p>}
      </div>
    </Panel>
  );
}

function WhyInOrOut({ builder: { q, people, why }, form }: Props) {
  return (
    <Panel title="Why is this person in or out?">
      <div className="grid gap-3">
        <div className="flex items-end gap-2">
          <Input label="Name" name="q" form={form} defaultValue={q} key={q} />
          <Button variant="quiet" name="intent" value="find" form={form}>
            Look up
          </Button>
        </div>
        {people?.length === 0 && <p className="text-ink-2">Nobody in the CRM has this in their name.</p>}
        {people && people.length > 0 && (
          <ul className="grid gap-1">
            {people.map(({ contactId, name, account }) => (
              <li key={contactId}>
                <LinkButton name="intent" value={`why-${contactId}`} form={form}>
                  {name}
                </LinkButton>{' '}
                <span className="text-xs text-ink-2">{account ?? 'no account'}</span>
              </li>
            ))}
          </ul>
        )}
        {why && <Verdict why={why} form={form} />}
      </div>
    </Panel>
  );
}

function Verdict({ why, form }: { why: NonNullable<Builder['why']>; form: string }) {
  return (
    <div className="grid gap-2" role="status">
      <input type="hidden" name="who" value={why.contactId} form={form} />
      <p>
        <strong>{why.name}</strong>
        {why.account && ` (${why.account})`} is <strong>{why.in ? 'in' : 'out'}</strong>.
      </p>
      <WhyList
        reasons={why.lines.map(({ part, met, text }) => ({
          sign: part === 'exclude' ? (met ? 'blocked' : 'plus') : met ? 'met' : 'minus',
          text,
          detail: part === 'exclude' ? (met ? 'Leaves them out' : 'Does not leave them out') : undefined,
        }))}
      />
    </div>
  );
}
