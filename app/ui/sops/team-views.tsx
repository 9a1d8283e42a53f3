import { teamNames, teams, teamSlug } from '~/domain/requests/teams';
import { Views } from '~/ui/views';

/** The SOPs of all teams as tabs; `under` is the page below each, such as `/edit`. */
export function TeamViews({ current, under = '' }: { current: string; under?: string }) {
  const views = teams.map((team) => ({
    to: `/sops/${teamSlug(team)}${under}`,
    label: teamNames[team],
    current: teamSlug(team) === current,
  }));
  return <Views label="Team" views={views} />;
}
