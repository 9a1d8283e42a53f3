// rules.md §9, the programme funnel: each step is a part of the one before it, with its share of that one.
import { formatPercent } from '~/ui/format';

/** Advocates in the programme; each count is of people who are in the one before. */
export type FunnelCounts = { joined: number; ready: number; active: number; returned: number };

export type FunnelStep = { label: string; count: number; text: string; definition: string };

/** The steps with their shares. Without anybody before it a step has no share to tell. */
export function funnelOf({ joined, ready, active, returned }: FunnelCounts): FunnelStep[] {
  const share = (part: number, whole: number, name: string) =>
    whole > 0 ? `${formatPercent(part / whole)} of ${name}` : '';
  return [
    {
      label: 'Joined',
      count: joined,
      text: 'in the programme now',
      definition: 'confirmed their address and have not left',
    },
    { label: 'Ready', count: ready, text: share(ready, joined, 'joined'), definition: 'may be asked now' },
    {
      label: 'Active in 90 days',
      count: active,
      text: share(active, ready, 'ready'),
      definition: 'completed a favour in the last 90 days; signing in does not count',
    },
    {
      label: 'Came back for more',
      count: returned,
      text: share(returned, active, 'active'),
      definition: 'completed two favours or more so far',
    },
  ];
}
