import type { TrialReport } from '~/domain/signals/trial-report.server';
import { BarTable } from '~/ui/bar-table';
import { ButtonLink } from '~/ui/button';
import { formatDate, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';

type Props = { report: TrialReport; liveLink: string };

/** What came of a signal in trial, to be seen before it goes live. */
export function TrialPanel({ report: { accounts, hit, outside, joined, asked, accepted, since }, liveLink }: Props) {
  const bar = (label: string, value: number, of: number) => ({
    label,
    value: of ? value / of : 0,
    text: `${value} of ${of}`,
  });
  return (
    <Panel
      title="What the trial says"
      end={since ? `since ${formatDate(since, 'UTC')}` : 'no hit yet'}
      footer={
        <ButtonLink to={liveLink} size="small" variant="quiet">
          Make it live
        </ButtonLink>
      }
    >
      <div className="grid gap-3">
        <BarTable
          caption="What came of the trial"
          heads={['What', 'How many']}
          max={1}
          bars={[
            bar('Accounts where it fired', hit, accounts),
            bar('People there who joined since', joined, outside),
            bar('Asks there accepted since', accepted, asked),
          ]}
        />
        <p className="text-ink-2">
          {accounts < 10
            ? `A group of ${plural(accounts, 'account')} is too small to say much.`
            : 'People and asks count from the day on which it first fired at their account.'}
        </p>
      </div>
    </Panel>
  );
}
