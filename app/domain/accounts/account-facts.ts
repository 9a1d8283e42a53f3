// What is known of an account, dated, as signals, moments and stops read it (rules §5, §6). Days are midnight UTC.
import type { AccountFactKind, AttendanceKind, DealStatus, DealType, SurveyKind } from '~/generated/prisma/enums';

export type DealFact = {
  id: string;
  name: string;
  type: DealType | null;
  status: DealStatus;
  openedOn: Date | null;
  expectedCloseOn: Date | null;
  closedOn: Date | null;
};

/** Use in one span of 30 days. `ago`: 0 is the newest 30 days told, 1 the 30 before them, up to 12. Null: not told. */
export type UsageSpan = {
  ago: number;
  actions: number | null;
  activeUsers: number | null;
  minutes: number | null;
};

/** One feature of ours at this account; `users`: the most people seen using it in one span. */
export type FeatureUse = { feature: string; firstOn: Date; lastOn: Date; users: number | null };

/** What one person did lately; `actions` in 30 days, `signIns` in 90. */
export type PersonUse = { contactId: string; actions: number; signIns: number };

export type AccountFacts = {
  id: string;
  name: string;
  industry: string | null;
  region: string | null;
  segment: string | null;
  plan: string | null;
  products: readonly string[];
  seats: number | null;
  employees: number | null;
  annualRevenue: number | null;
  isPublicSector: boolean;
  ownerId: string | null;
  signedOn: Date | null;
  renewalOn: Date | null;
  onboardingStartedOn: Date | null;
  onboardingCheckedInOn: Date | null;
  onboardingClosedOn: Date | null;
  escalationSince: Date | null;
  churnNoticeOn: Date | null;
  deals: readonly DealFact[];
  usage: readonly UsageSpan[];
  features: readonly FeatureUse[];
  people: readonly PersonUse[];
  surveys: readonly { contactId: string | null; kind: SurveyKind; score: number; on: Date }[];
  tickets: readonly { openedOn: Date; closedOn: Date | null; isEscalated: boolean }[];
  attendances: readonly { contactId: string | null; kind: AttendanceKind; title: string; on: Date }[];
  certifications: readonly { contactId: string | null; title: string; on: Date }[];
  subscriptions: readonly {
    plan: string | null;
    startedOn: Date | null;
    endedOn: Date | null;
    isUpgrade: boolean;
    isTrial: boolean;
  }[];
  /** What a person noted down. `endedOn`: a lack of adoption that was mended. */
  noted: readonly { kind: AccountFactKind; contactId: string | null; text: string; on: Date; endedOn: Date | null }[];
  /** Advocates or champions who left the account: contact and day. */
  departures: readonly { contactId: string; name: string; wasAdvocate: boolean; on: Date }[];
};
