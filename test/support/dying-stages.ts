/** Where a sender can be killed, in their order (reliability R2). */
export const STAGES = [
  'freeze start',
  'mid-freeze',
  'frozen',
  'claimed',
  'before POST',
  'accepted',
  'before commit',
  'after commit',
] as const;
export type Stage = (typeof STAGES)[number];
export type DyingSender = {
  databaseUrl: string;
  providerUrl: string;
  issueId: string;
  stage: Stage;
  batchSize: number;
  freshKeys?: boolean;
};
