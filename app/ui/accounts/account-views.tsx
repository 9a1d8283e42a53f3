import { Views } from '~/ui/views';

export type AccountCounts = { accounts: number; suggestions: number; stopped: number };
type Props = {
  current: 'grid' | 'list' | 'moments' | 'stopped';
  counts: AccountCounts;
  /** Opens the suggestions of moments. */
  mayAct?: boolean;
};

/** The four looks at accounts. */
export function AccountViews({ current, counts, mayAct = true }: Props) {
  return (
    <Views
      label="Views of the accounts"
      views={[
        { to: '/accounts', label: 'Fit and signals', current: current === 'grid' },
        { to: '/accounts/list', label: 'List', count: counts.accounts, current: current === 'list' },
        ...(mayAct
          ? [{ to: '/moments', label: 'Moments', count: counts.suggestions, current: current === 'moments' }]
          : []),
        { to: '/accounts/stopped', label: 'Stopped', count: counts.stopped, current: current === 'stopped' },
      ]}
    />
  );
}
