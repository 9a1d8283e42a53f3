import { Link } from '@remix-run/react';
import type { Catalogue } from '~/domain/signals/catalogue';
import { plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';

type Props = Omit<Catalogue, 'signals'>;

/** What makes an account ready, what fits, and who is who at an account. */
export function RulesPanels({ needed, firesAt, fit: { size, industry, plan, tenure, highFrom }, people }: Props) {
  const change = <Link to="/signals/rules">Change</Link>;
  const points = (of: number, what: string) => `${plural(of, 'point')}: ${what}`;
  return (
    <>
      <Panel title="Ready" end={change}>
        <KeyValues
          items={[
            ['Signals needed', String(needed)],
            ['Fires at', `${firesAt.toFixed(2)} or more after decay`],
            ['Fits from', `${highFrom} of 100 points`],
            ['Size', points(size.points, `all at ${plural(size.fullAtSeats, 'seat')}`)],
            ['Industry', points(industry.points, industry.good.join(', ') || 'any')],
            ['Plan', points(plan.points, plan.good.join(', ') || 'any')],
            ['Tenure', points(tenure.points, `all at ${plural(tenure.fullAtMonths, 'month')}`)],
          ]}
        />
      </Panel>
      <Panel title="Who is who" end={change}>
        <KeyValues
          items={[
            [
              'Champion',
              `${people.champions === 1 ? 'the top user' : `the top ${people.champions} users`}, from ${plural(people.championActions, 'action')} in 30 days`,
            ],
            ['Decision maker', people.decisionMakerWords.join(', ') || 'nobody: no words given'],
            ['Influencer', people.influencerWords.join(', ') || 'nobody: no words given'],
          ]}
        />
      </Panel>
    </>
  );
}
