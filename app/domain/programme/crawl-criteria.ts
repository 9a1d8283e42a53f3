// rules §10: exit from crawl.
import { formatList, formatPercent, plural } from '~/ui/format';
import { type Criterion, partOf, reaches, shareText } from './exit-criteria';

/** What is counted of the crawl; shares are part and whole. */
export type CrawlFacts = {
  isJoinPageLive: boolean;
  joined: number;
  /** favours approved from claims on the board */
  boardFavours: number;
  /** the newest issues that went out on their planned day, one after the other */
  issuesInRow: number;
  completeProfiles: number;
  advocates: number;
  firstCohort: { name: string; answers: number; changed: string | null } | null;
  /** joined at least 90 days ago, and those of them with an approved favour within 90 days of joining */
  joinedLongAgo: number;
  activated: number;
  /** teams that agreed with their SOP in force: sops/agreement.ts */
  sopTeams: readonly string[];
};

const JOINED = 25;
const FAVOURS = 10;
const ISSUES = 4;
const COMPLETE = 0.8;
const ANSWERS = 10;
const ACTIVATION = 0.4;
const SOPS = 2;

/** The seven criteria of crawl. */
export function crawlCriteria(facts: CrawlFacts): Criterion[] {
  const { joined, isJoinPageLive, boardFavours, issuesInRow, completeProfiles, advocates } = facts;
  const { activated, joinedLongAgo, sopTeams } = facts;
  return [
    {
      ...{ key: 'joined', label: `Join page live, ${JOINED} joined`, to: '/advocates', value: String(joined) },
      isMet: isJoinPageLive && joined >= JOINED,
      evidence: `${isJoinPageLive ? 'The join page is live' : 'The company is not set up yet'}; ${plural(joined, 'person', 'people')} joined.`,
    },
    {
      ...{ key: 'favours', label: `${FAVOURS} favours approved from the board`, to: '/opportunities' },
      ...{ value: String(boardFavours), isMet: boardFavours >= FAVOURS },
      evidence: `${plural(boardFavours, 'favour')} claimed on the board and approved.`,
    },
    {
      ...{ key: 'issues', label: `${ISSUES} issues in a row sent on the day`, to: '/newsletter' },
      ...{ value: partOf(Math.min(issuesInRow, ISSUES), ISSUES), isMet: issuesInRow >= ISSUES },
      evidence: `${plural(issuesInRow, 'issue')} in a row, counted back from the newest, went out on the day of the calendar.`,
    },
    {
      ...{ key: 'profiles', label: `Profiles complete for ${formatPercent(COMPLETE)}`, to: '/advocates' },
      ...{ value: partOf(completeProfiles, advocates), isMet: reaches(completeProfiles, advocates, COMPLETE) },
      evidence: advocates
        ? `${shareText(completeProfiles, advocates)}: expertise, years, place and what they are open to are known.`
        : 'Nobody is in the programme yet.',
    },
    firstAnswers(facts.firstCohort),
    {
      ...{ key: 'activation', label: `Activation of ${formatPercent(ACTIVATION)} in 90 days`, to: '/impact' },
      ...{ value: partOf(activated, joinedLongAgo), isMet: reaches(activated, joinedLongAgo, ACTIVATION) },
      evidence: joinedLongAgo
        ? `${shareText(activated, joinedLongAgo)} of those who joined 90 days ago or earlier did a favour within 90 days.`
        : 'Nobody joined 90 days ago or earlier.',
    },
    {
      ...{ key: 'sops', label: `SOP agreed with ${SOPS} teams`, to: '/sops' },
      ...{ value: partOf(Math.min(sopTeams.length, SOPS), SOPS), isMet: sopTeams.length >= SOPS },
      evidence: sopTeams.length
        ? `Agreed with ${formatList(sopTeams)}.`
        : 'No team has agreed yet. Send each its SOP to read.',
    },
  ];
}

function firstAnswers(cohort: CrawlFacts['firstCohort']): Criterion {
  const { answers = 0, changed = null, name = '' } = cohort ?? {};
  const made = changed ? `What changed: ${changed}` : 'What changed because of them is not told yet.';
  return {
    ...{ key: 'answers', label: `${ANSWERS} answers from the first cohort, changes made`, to: '/cohorts' },
    value: `${answers}, ${changed ? 'told' : 'not told'}`,
    isMet: answers >= ANSWERS && changed !== null,
    evidence: cohort ? `${plural(answers, 'answer')} from “${name}”. ${made}` : 'No cohort was opened yet.',
  };
}
