// rules §10: exit from walk.
import { formatPercent, plural } from '~/ui/format';
import { type Criterion, partOf, reaches, shareText } from './exit-criteria';

/** What is counted of the walk; shares are part and whole. */
export type WalkFacts = {
  /** first answers of the last 90 days by team: in time, and due */
  intake: readonly { team: string; met: number; due: number }[];
  /** cohorts that invited somebody, in the order they opened */
  cohorts: readonly { name: string; invited: number; joined: number }[];
  momentsOn: number;
  /** suggestions that are over, and those somebody accepted or dismissed */
  suggestionsOver: number;
  suggestionsActedOn: number;
  ready: number;
  /** asks of the last 90 days that were answered or ran out, and those accepted */
  asked: number;
  accepted: number;
};

const TEAMS = 3;
const SLA = 0.85;
const COHORTS = 3;
const ACTED_ON = 0.5;
const READY = 100;
const ACCEPTANCE = 0.5;

/** The five criteria of walk. */
export function walkCriteria(facts: WalkFacts): Criterion[] {
  const { momentsOn, suggestionsActedOn, suggestionsOver, ready, accepted, asked } = facts;
  const areMomentsOn = momentsOn > 0;
  return [
    intakeOpen(facts.intake),
    betterFunnel(facts.cohorts),
    {
      ...{ key: 'moments', label: 'Moments on, half of the suggestions acted on', to: '/moments' },
      value: partOf(suggestionsActedOn, suggestionsOver),
      isMet: areMomentsOn && reaches(suggestionsActedOn, suggestionsOver, ACTED_ON),
      evidence: `${plural(momentsOn, 'moment')} on; ${suggestionsOver ? `${shareText(suggestionsActedOn, suggestionsOver)} of the suggestions were accepted or dismissed with a reason before they passed` : 'no suggestion is over yet'}.`,
    },
    {
      ...{ key: 'ready', label: `${READY} ready advocates`, to: '/advocates?readiness=READY' },
      ...{ value: String(ready), isMet: ready >= READY },
      evidence: `${plural(ready, 'advocate')} may be asked.`,
    },
    {
      ...{ key: 'acceptance', label: `Ask acceptance of ${formatPercent(ACCEPTANCE)}`, to: '/impact' },
      ...{ value: partOf(accepted, asked), isMet: reaches(accepted, asked, ACCEPTANCE) },
      evidence: asked
        ? `${shareText(accepted, asked)} of the asks of the last 90 days that were answered or ran out.`
        : 'No ask of the last 90 days was answered or ran out.',
    },
  ];
}

function intakeOpen(intake: WalkFacts['intake']): Criterion {
  const inTime = intake.filter(({ met, due }) => reaches(met, due, SLA));
  const lines = intake.map(({ team, met, due }) => `${team} ${met} of ${due}`);
  return {
    ...{ key: 'intake', label: `Intake open for ${TEAMS} teams, SLA met ${formatPercent(SLA)}`, to: '/requests' },
    ...{ value: partOf(Math.min(inTime.length, TEAMS), TEAMS), isMet: inTime.length >= TEAMS },
    evidence: lines.length ? `First answers in time, 90 days: ${lines.join(', ')}.` : 'No request was due in 90 days.',
  };
}

function betterFunnel(cohorts: WalkFacts['cohorts']): Criterion {
  const [first, last] = [cohorts[0], cohorts.at(-1)];
  const rate = (cohort: typeof first) => (cohort ? cohort.joined / cohort.invited : 0);
  const words = (cohort: NonNullable<typeof first>) => `“${cohort.name}” ${partOf(cohort.joined, cohort.invited)}`;
  return {
    ...{ key: 'cohorts', label: `${COHORTS} cohorts invited, the last better than the first`, to: '/cohorts' },
    value: partOf(Math.min(cohorts.length, COHORTS), COHORTS),
    isMet: cohorts.length >= COHORTS && rate(last) > rate(first),
    evidence: first && last ? `Joined of invited: ${words(first)}, ${words(last)}.` : 'No cohort was invited yet.',
  };
}
