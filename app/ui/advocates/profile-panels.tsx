import { languageName } from '~/domain/advocates/languages';
import { Link } from '@remix-run/react';
import { activityNames, willingnessNames } from '~/domain/advocates/activities';
import type { findAdvocatePage } from '~/domain/advocates/profile.server';
import { thanksNames, typeNames } from '~/domain/advocates/advocate-type';
import { consents } from '~/domain/advocates/consents';
import type { Willingness } from '~/generated/prisma/enums';
import { formatDate, formatList, formatMinutes, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';

type Advocate = NonNullable<Awaited<ReturnType<typeof findAdvocatePage>>>['advocate'];
type Props = { advocate: Advocate; timeZone: string };

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export function ProfilePanel({ advocate, timeZone }: Props) {
  const given = (text: string | number | null) => text || 'Not given';
  return (
    <Panel title="Profile">
      <KeyValues
        items={[
          ['Address', advocate.person.email],
          ['Type', typeNames[advocate.type]],
          [
            'Thanks valued most',
            advocate.declinesValue
              ? 'Thanks only, nothing of value'
              : sentenceCase(thanksNames[advocate.thanksPreference]),
          ],
          ['Could talk about', advocate.expertise.length > 0 ? formatList(advocate.expertise) : 'Not given'],
          ['Speaks', given(formatList(advocate.languages.map(languageName)))],
          ['Used before us', given(formatList(advocate.formerTools))],
          ['Experience', advocate.yearsExperience === null ? 'Not given' : plural(advocate.yearsExperience, 'year')],
          ['Where', [advocate.city, advocate.timeZone].filter(Boolean).join(', ')],
          ['Goals', given(advocate.careerGoals)],
          ['Likes', given(advocate.likes)],
          ['Joined', `${formatDate(advocate.joinedAt, timeZone)}${advocate.source ? `, by ${advocate.source}` : ''}`],
          ['Profile confirmed', formatDate(advocate.confirmedAt, timeZone)],
        ]}
      />
    </Panel>
  );
}

const answers: Willingness[] = ['YES', 'ASK_ME', 'NO'];

export function WillingnessPanel({ advocate, timeZone }: Props) {
  const open = advocate.consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Panel title="Would like to do, and allows">
      <KeyValues
        items={[
          ...answers.map((answer) => {
            const named = advocate.willingness
              .filter((one) => one.answer === answer)
              .map(({ activity }) => activityNames[activity]);
            return [willingnessNames[answer], named.length > 0 ? formatList(named) : 'None'] as const;
          }),
          [
            'Allows',
            open.length > 0
              ? formatList(
                  open.map(({ scope, grantedAt }) => `${consents[scope].short} (${formatDate(grantedAt, timeZone)})`),
                )
              : 'Nothing beyond letters about their own claims and asks',
          ],
        ]}
      />
    </Panel>
  );
}

export function FavoursPanel({ advocate, timeZone }: Props) {
  return (
    <Panel title="Favours" count={advocate.favours.length}>
      {advocate.favours.length === 0 && <p className="text-ink-2">None yet.</p>}
      <ul className="grid gap-2">
        {advocate.favours.map(({ id, title, activity, minutes, completedAt, _count }) => (
          <li key={id}>
            <Link className="title-link" to={`/favours/${id}/outcomes`}>
              {title}
            </Link>
            <span className="block text-sm text-ink-2">
              {activityNames[activity]}, {formatMinutes(minutes)}, {formatDate(completedAt, timeZone)},{' '}
              {_count.outcomes === 0 ? 'no outcome yet' : plural(_count.outcomes, 'outcome')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const claimNames = {
  WAITING: 'waiting list',
  CLAIMED: 'claimed',
  SUBMITTED: 'to review',
  RETURNED: 'returned',
  APPROVED: 'approved',
  WITHDRAWN: 'withdrawn',
  LAPSED: 'lapsed',
} as const;

export function ClaimsPanel({ advocate, timeZone }: Props) {
  return (
    <Panel title="Claims" count={advocate.claims.length}>
      {advocate.claims.length === 0 && <p className="text-ink-2">None yet.</p>}
      <ul className="grid gap-2">
        {advocate.claims.map(({ id, status, claimedAt, opportunity }) => (
          <li key={id}>
            <Link
              className="title-link"
              to={status === 'SUBMITTED' ? `/review/${id}` : `/opportunities/${opportunity.id}`}
            >
              {opportunity.title}
            </Link>
            <span className="block text-sm text-ink-2">
              {claimNames[status]}, since {formatDate(claimedAt, timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
