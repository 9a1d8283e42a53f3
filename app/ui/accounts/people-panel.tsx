import { Link } from '@remix-run/react';
import type { PersonRow } from '~/domain/accounts/account-people.server';
import { Avatar } from '~/ui/avatar';
import { formatDate, formatList, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

type Props = {
  people: readonly PersonRow[];
  known: number;
  advocates: number;
  /** Requesters do not open advocates' pages. */
  mayOpen: boolean;
  /** The manager's way to one person under two records. */
  mayMerge?: boolean;
};

/** Who is who at an account, and what each may still be asked. */
export function PeoplePanel({ people, known, advocates, mayOpen, mayMerge }: Props) {
  return (
    <Panel
      title="People"
      end={`${known} known, ${plural(advocates, 'advocate')}`}
      footer={known > people.length && `The first ${people.length} of ${known}: by role, then advocates, then use.`}
      flush
    >
      {people.length === 0 ? (
        <p className="panel-body text-ink-2">Nobody is known here yet. Contacts come from the CRM or by joining.</p>
      ) : (
        <ul className="account-people">
          {people.map((one) => (
            <li key={one.contactId}>
              <Avatar name={one.name} tone={one.advocate ? 'accent' : undefined} />
              <div className="min-w-0">
                <strong className="font-semibold">
                  {one.advocate && mayOpen ? (
                    <Link className="title-link" to={`/advocates/${one.advocate.id}`}>
                      {one.name}
                    </Link>
                  ) : (
                    one.name
                  )}
                </strong>{' '}
                {one.roles.map((role) => (
                  <span key={role}>
                    <Tag tone={role === 'champion' ? 'accent' : undefined}>{role}</Tag>{' '}
                  </span>
                ))}
                <p>{detailsOf(one).map((text) => `${text}. `)}</p>
              </div>
              <span className="text-right text-xs text-ink-2">
                {standingOf(one)}
                {mayMerge && (
                  <Link className="block" to={`/contacts/${one.contactId}/merge`}>
                    Merge<span className="sr-only"> {one.name} with another contact</span>
                  </Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function detailsOf({
  title,
  productRole,
  because,
  signIns,
  actions,
  roles,
  lastCertifiedOn,
  leftOn,
  advocate,
}: PersonRow) {
  const said = because.includes(title ?? '\0') ? null : title;
  const inProduct = productRole && !because.includes(productRole) ? `${productRole} in the product` : null;
  return [
    said,
    inProduct,
    because || null,
    !roles.includes('champion') && actions > 0 ? `${plural(actions, 'action')} in 30 days` : null,
    signIns > 0 ? `${plural(signIns, 'sign-in')} in 90 days` : null,
    lastCertifiedOn && `Certified in ${formatDate(lastCertifiedOn, 'UTC', 'month')}`,
    advocate &&
      `${advocate.hasLeft ? 'Was an advocate' : 'Advocate'} since ${formatDate(advocate.since, 'UTC', 'month')}`,
    leftOn && `Left the account on ${formatDate(leftOn, 'UTC')}`,
  ].filter((text) => text !== null);
}

function standingOf({ advocate, invitedAt, leftOn }: PersonRow): string {
  if (leftOn) return 'has left';
  if (advocate?.hasLeft) return 'left the programme';
  if (advocate) {
    const state = { APPLIED: 'applied', NOT_READY: 'not ready', READY: '' }[advocate.readiness];
    return formatList([...(state ? [state] : []), `${advocate.asked} of ${advocate.cap} asks`]);
  }
  return invitedAt ? `invited ${formatDate(invitedAt, 'UTC', 'day')}` : 'not invited';
}
