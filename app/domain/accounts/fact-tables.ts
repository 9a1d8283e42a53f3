// Where facts about an account are kept: each belongs to one account, and most may name a person there.
import type { RecordLink, RecordTable, SqlType } from './record-tables';

/** A column and its type. */
export const as = (column: string, type: SqlType = 'text') => ({ column, type });
export const externalId = as('external_id');

/** The account of a line, by its CRM id and by whatever else names it. */
export const accountOf = (isRequired: boolean, ...by: RecordLink['by']): RecordLink => ({
  column: 'account_id',
  to: 'account',
  isRequired,
  by: [{ field: 'accountExternalId', key: 'externalId' }, ...by],
});
const byDomain = { field: 'accountDomain', key: 'domain' } as const;
const atAccount = {
  accountId: accountOf(true, byDomain, { field: 'contactEmail', key: 'emailDomain' }),
  contactId: {
    column: 'contact_id',
    to: 'contact',
    isRequired: false,
    by: [
      { field: 'contactExternalId', key: 'externalId' },
      { field: 'contactEmail', key: 'email' },
    ],
  },
} satisfies RecordTable['links'];

type FactKind = 'USAGE' | 'SUBSCRIPTIONS' | 'TICKETS' | 'SURVEYS' | 'ATTENDANCE' | 'CERTIFICATIONS';

/** The tables of usage, subscriptions, tickets, surveys, attendance and certifications. */
export const FACT_TABLES: Record<FactKind, RecordTable> = {
  USAGE: {
    table: 'usage_records',
    prefix: 'use',
    columns: {
      externalId,
      feature: as('feature'),
      endsOn: as('ends_on', 'date'),
      days: as('days', 'integer'),
      actions: as('actions', 'integer'),
      activeUsers: as('active_users', 'integer'),
      minutes: as('minutes', 'integer'),
      signIns: as('sign_ins', 'integer'),
    },
    links: atAccount,
  },
  SUBSCRIPTIONS: {
    table: 'subscriptions',
    prefix: 'sub',
    columns: {
      externalId,
      plan: as('plan'),
      seats: as('seats', 'integer'),
      annualRevenue: as('annual_revenue', 'numeric'),
      currency: as('currency'),
      startedOn: as('started_on', 'date'),
      endedOn: as('ended_on', 'date'),
      isTrial: as('is_trial', 'boolean'),
      isUpgrade: as('is_upgrade', 'boolean'),
      isDowngrade: as('is_downgrade', 'boolean'),
      isChurned: as('is_churned', 'boolean'),
    },
    links: { accountId: accountOf(true, byDomain) },
  },
  TICKETS: {
    table: 'support_tickets',
    prefix: 'tic',
    columns: {
      externalId,
      openedOn: as('opened_on', 'date'),
      closedOn: as('closed_on', 'date'),
      priority: as('priority'),
      isEscalated: as('is_escalated', 'boolean'),
      satisfaction: as('satisfaction', 'numeric'),
    },
    links: atAccount,
  },
  SURVEYS: {
    table: 'survey_scores',
    prefix: 'sur',
    columns: {
      externalId,
      kind: as('kind', '"SurveyKind"'),
      score: as('score', 'numeric'),
      answeredOn: as('answered_on', 'date'),
    },
    links: atAccount,
  },
  ATTENDANCE: {
    table: 'attendances',
    prefix: 'att',
    columns: {
      externalId,
      kind: as('kind', '"AttendanceKind"'),
      title: as('title'),
      attendedOn: as('attended_on', 'date'),
    },
    links: atAccount,
  },
  CERTIFICATIONS: {
    table: 'certifications',
    prefix: 'cer',
    columns: { externalId, title: as('title'), certifiedOn: as('certified_on', 'date') },
    links: atAccount,
  },
};
