import { Link } from '@remix-run/react';
import type { AccountPage } from '~/domain/accounts/account-page.server';
import { formatCount, formatDate, formatMoney } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';

const day = (date: Date | null) => (date ? formatDate(date, 'UTC') : 'Not known');
const count = (figure: number | null) => (figure === null ? 'Not known' : formatCount(figure));
const known = (value: string | null | undefined) => value || 'Not known';

/** What the CRM says of an account. */
export function FactsPanel({ account }: Pick<AccountPage, 'account'>) {
  const { annualRevenue, currency } = account;
  return (
    <Panel title="Facts">
      <KeyValues
        items={[
          ['Owner', account.owner?.name ?? 'Nobody'],
          ['Segment', known(account.segment)],
          ['Region', known([account.country, account.region].filter(Boolean).join(', '))],
          ['Pays a year', annualRevenue === null || !currency ? 'Not known' : formatMoney(annualRevenue, currency)],
          ['Renewal', day(account.renewalOn)],
          ['Signed', day(account.signedOn)],
          ['Onboarding closed', day(account.onboardingClosedOn)],
          ['Plan', known(account.plan)],
          ['Products', known(account.products.join(', '))],
          ['Seats', count(account.seats)],
          ['Employees', count(account.employees)],
          ['Domains', account.domains.map(({ domain }) => domain).join(', ') || 'None'],
          ['Public sector', account.isPublicSector ? 'Yes' : 'No'],
          ['In the CRM', known(account.externalId)],
        ]}
      />
    </Panel>
  );
}

/** The accounts above and below it in the CRM. */
export function HierarchyPanel({ account, mayOpen }: Pick<AccountPage, 'account'> & { mayOpen: boolean }) {
  const { parent, children, _count } = account;
  if (!parent && children.length === 0) return null;
  const name = (one: { id: string; name: string }) =>
    mayOpen ? <Link to={`/accounts/${one.id}`}>{one.name}</Link> : one.name;
  return (
    <Panel title="Hierarchy">
      <KeyValues
        items={[
          ...(parent ? [['Belongs to', name(parent)] as const] : []),
          ...(children.length > 0
            ? [
                [
                  'Below it',
                  <ul key="children">
                    {children.map((child) => (
                      <li key={child.id}>{name(child)}</li>
                    ))}
                    {_count.children > children.length && (
                      <li>and {formatCount(_count.children - children.length)} more</li>
                    )}
                  </ul>,
                ] as const,
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
