// Where the fields of each kind of import are kept, so that one piece of SQL can write them all.
import type { IdPrefix } from '~/platform/id';
import { accountOf, as, externalId, FACT_TABLES } from './fact-tables';
import type { CrmKind } from './fields';

/** The type of a column as SQL casts to it. */
export type SqlType =
  | 'text'
  | 'text[]'
  | 'integer'
  | 'numeric'
  | 'date'
  | 'boolean'
  | '"DealStatus"'
  | '"DealType"'
  | '"SurveyKind"'
  | '"AttendanceKind"';

/**
 * A column that holds the id of another record. `by`: the fields of a line that name that record, the surest first, with
 * what they name it by: its CRM id, its e-mail address, or the domain (of an account). An account that no field names is
 * the one of the contact that was found, else the one whose domain the person's address has.
 */
export type RecordLink = {
  column: string;
  to: 'account' | 'contact' | 'person';
  isRequired: boolean;
  by: { field: string; key: 'externalId' | 'email' | 'domain' | 'emailDomain' }[];
};
export type LinkName = 'accountId' | 'contactId' | 'ownerId' | 'parentId';

/** `columns`: field of a line → where it is kept. An account's `domain` is a table of its own (`account_domains`). */
export type RecordTable = {
  table: string;
  prefix: IdPrefix;
  columns: Record<string, { column: string; type: SqlType }>;
  links: Partial<Record<LinkName, RecordLink>>;
};

const owner: RecordLink = {
  column: 'owner_id',
  to: 'person',
  isRequired: false,
  by: [{ field: 'ownerEmail', key: 'email' }],
};
const parent: RecordLink = {
  column: 'parent_id',
  to: 'account',
  isRequired: false,
  by: [{ field: 'parentExternalId', key: 'externalId' }],
};
/** The table of each kind of import, with its columns by field. */
export const RECORD_TABLES: Record<CrmKind, RecordTable> = {
  ACCOUNTS: {
    table: 'accounts',
    prefix: 'acc',
    columns: {
      externalId,
      name: as('name'),
      industry: as('industry'),
      country: as('country'),
      region: as('region'),
      segment: as('segment'),
      plan: as('plan'),
      seats: as('seats', 'integer'),
      employees: as('employees', 'integer'),
      products: as('products', 'text[]'),
      annualRevenue: as('annual_revenue', 'numeric'),
      currency: as('currency'),
      signedOn: as('signed_on', 'date'),
      renewalOn: as('renewal_on', 'date'),
      isPublicSector: as('is_public_sector', 'boolean'),
      onboardingStartedOn: as('onboarding_started_on', 'date'),
      onboardingCheckedInOn: as('onboarding_checked_in_on', 'date'),
      onboardingClosedOn: as('onboarding_closed_on', 'date'),
      escalationSince: as('escalation_since', 'date'),
      churnNoticeOn: as('churn_notice_on', 'date'),
    },
    links: { ownerId: owner, parentId: parent },
  },
  CONTACTS: {
    table: 'contacts',
    prefix: 'con',
    columns: {
      externalId,
      email: as('email'),
      name: as('name'),
      title: as('title'),
      productRole: as('product_role'),
      phone: as('phone'),
      language: as('language'),
      country: as('country'),
      timeZone: as('time_zone'),
      leftOn: as('left_on', 'date'),
    },
    links: { accountId: accountOf(false, { field: 'email', key: 'emailDomain' }) },
  },
  DEALS: {
    table: 'deals',
    prefix: 'deal',
    columns: {
      externalId,
      name: as('name'),
      status: as('status', '"DealStatus"'),
      type: as('type', '"DealType"'),
      products: as('products', 'text[]'),
      stage: as('stage'),
      value: as('value', 'numeric'),
      currency: as('currency'),
      industry: as('industry'),
      region: as('region'),
      competitor: as('competitor'),
      ownerExternalId: as('owner_external_id'),
      openedOn: as('opened_on', 'date'),
      expectedCloseOn: as('expected_close_on', 'date'),
      closedOn: as('closed_on', 'date'),
    },
    links: { accountId: accountOf(false), ownerId: owner },
  },
  ...FACT_TABLES,
};
