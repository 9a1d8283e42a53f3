import type { Activity, Helper, Team } from '~/generated/prisma/enums';
import type { Step } from './requests';

export type DemoRequest = {
  key: string;
  by: string;
  team: Team;
  activity: Activity;
  /** the deal's name, or what it is for */
  deal?: string;
  about?: string;
  need: string;
  questions: string[];
  topics: string;
  submitted: number;
  neededIn: number;
  /** the title of the asset that was enough */
  enough?: string;
  /** advocates who are asked together */
  group?: number[];
  wanted?: number;
  helper?: Helper;
  /** what happened next, how many days before the load, with which advocate */
  steps: [Step, ago: number, who?: number][];
};

const call = { team: 'SALES', activity: 'REFERENCE_CALL', neededIn: 14 } as const;

export const requests: DemoRequest[] = [
  {
    ...{ ...call, key: 'aldgate', by: 'marcus', deal: 'Aldgate Rail', submitted: 75 },
    need: 'They fear that moving off the night run will take their reports down for a week.',
    questions: ['What broke in the first month?', 'Who did the work, and how long did it take?'],
    topics: 'moving off nightly batch',
    steps: [
      ['assign', 75],
      ['ask', 74, 1],
      ['accept', 73, 1],
      ['pick', 72, 0],
      ['complete', 65],
    ],
  },
  {
    ...{ ...call, key: 'bellweather', by: 'helen', deal: 'Bellweather Bank', submitted: 58 },
    need: 'Their architect wants to hear how backfills behave on large tables.',
    questions: ['How large is your largest backfill?', 'What did you have to change?'],
    topics: 'backfills',
    steps: [
      ['ask', 58, 7],
      ['decline', 56, 7],
      ['ask', 53, 8],
      ['accept', 52, 8],
      ['pick', 51, 0],
      ['complete', 44],
    ],
  },
  {
    ...{ ...call, key: 'cormorant', by: 'marcus', deal: 'Cormorant Health', submitted: 36, neededIn: 22 },
    need: 'A hospital group with two people in the data team: can so small a team run this?',
    questions: ['How many people look after it?', 'What do you still do by hand?'],
    topics: 'backfills, alerts',
    steps: [
      ['ask', 34, 11],
      ['expire', 26, 11],
      ['ask', 23, 14],
      ['accept', 22, 14],
      ['pick', 21, 0],
      ['complete', 14],
    ],
  },
  {
    ...{ key: 'ravensworth', by: 'helen', team: 'SALES', activity: 'CASE_STUDY', submitted: 30, neededIn: 10 },
    deal: 'Ravensworth Clinics',
    need: 'Something about lineage and audits in health care that they can read before Thursday.',
    ...{ questions: [], topics: 'lineage, audit trail', enough: 'Where does this number come from?', steps: [] },
  },
  {
    ...{ key: 'launch-story', by: 'sofia', team: 'MARKETING', activity: 'WEBINAR', submitted: 26, neededIn: 20 },
    about: 'Launch of hourly backfills',
    need: 'A guest for the launch webinar who has run hourly backfills for a quarter.',
    questions: ['What do you measure?', 'What surprised you?', 'What would you tell a team that starts?'],
    ...{
      topics: 'backfills',
      steps: [
        ['assign', 26],
        ['close', 24],
      ],
    },
  },
  {
    ...{ key: 'peer', by: 'dario', team: 'CUSTOMER_SUCCESS', activity: 'MENTORING', submitted: 13, neededIn: 20 },
    about: 'Onboarding at Scholar Row',
    need: 'A team that starts next month would like to hear from one that has just finished.',
    questions: ['What would you do first?', 'What can wait?'],
    ...{
      topics: 'onboarding a team',
      steps: [
        ['assign', 13],
        ['withdraw', 10],
      ],
    },
  },
  {
    ...{ ...call, key: 'drummond', by: 'helen', deal: 'Drummond Learning', submitted: 7 },
    need: 'They teach 40,000 pupils and want to know what happens when a source changes overnight.',
    questions: ['What happens when a source changes?', 'How soon do you know?'],
    topics: 'schema changes',
    steps: [
      ['ask', 7, 3],
      ['accept', 5, 3],
      ['pick', 4, 2],
    ],
  },
  {
    ...{ ...call, key: 'quillfeather', by: 'marcus', deal: 'Quillfeather Tools', submitted: 4 },
    need: 'Their platform lead wants to hear how the first big backfill went for a team as small as theirs.',
    questions: ['How long did it take, and what did you change?', 'What would you not do again?'],
    topics: 'backfills',
    steps: [['ask', 4, 0]],
  },
  {
    ...{ ...call, key: 'cormorant-tom', by: 'marcus', deal: 'Cormorant Health', submitted: 3 },
    need: 'Their two engineers want to see how a schema change is caught, in our own hands, before they sign.',
    questions: ['What does the planner hold back, and who decides?'],
    ...{ topics: 'schema changes', helper: 'PRODUCT_ADVOCATE', steps: [['tom', 2]] },
  },
  {
    ...{ key: 'peverel', by: 'helen', team: 'SALES', activity: 'QUOTE', deal: 'Peverel Security', submitted: 1 },
    need: 'Two sentences from somebody in security who lives with our audit trail every day.',
    ...{ questions: [], topics: 'audit trail', neededIn: 12, steps: [] },
  },
  {
    ...{ key: 'roadshow-quote', by: 'sofia', team: 'MARKETING', activity: 'QUOTE', submitted: 40, neededIn: 14 },
    about: 'Spring roadshow',
    need: 'One sentence from a freight forwarder for the invitation.',
    ...{ questions: [], topics: 'freight', steps: [['lapse', 16]] },
  },
  {
    ...{ key: 'planner-quote', by: 'sofia', team: 'MARKETING', activity: 'QUOTE', submitted: 3, neededIn: 9 },
    about: 'Launch page of the new planner',
    need: 'Two sentences from somebody who plans more than fifty pipelines.',
    ...{
      ...{ questions: [], topics: 'planner' },
      steps: [
        ['assign', 3],
        ['question', 2],
      ],
    },
  },
  {
    ...{ key: 'alerts', by: 'aoife', team: 'PRODUCT', activity: 'PRODUCT_FEEDBACK', submitted: 1, neededIn: 12 },
    about: 'Redesign of alerts',
    need: 'Half an hour with three people who get more than twenty alerts a day.',
    questions: ['Which alerts do you act on?', 'Which do you mute?'],
    ...{ topics: 'alerts', wanted: 3, group: [2, 5, 10, 12, 17], steps: [['group', 1]] },
  },
  {
    ...{ ...call, key: 'eastleigh', by: 'helen', deal: 'Eastleigh Credit', submitted: 2 },
    need: 'Their security lead wants to hear how a lender passed its audit with lineage alone.',
    questions: ['What did the auditors ask for?', 'What took longest?'],
    ...{ topics: 'lineage, audit trail', steps: [['owner', 1, 16]] },
  },
];
