-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADVOCATE', 'REQUESTER', 'MANAGER', 'LEADER', 'ADMIN');

-- CreateEnum
CREATE TYPE "Team" AS ENUM ('SALES', 'CUSTOMER_SUCCESS', 'PRODUCT', 'MARKETING', 'EDUCATION', 'EVENTS');

-- CreateEnum
CREATE TYPE "DealStatus" AS ENUM ('OPEN', 'WON', 'LOST');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('ACCOUNTS', 'CONTACTS', 'DEALS');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('MAPPING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED');

-- CreateEnum
CREATE TYPE "Readiness" AS ENUM ('APPLIED', 'READY', 'NOT_READY');

-- CreateEnum
CREATE TYPE "AdvocateType" AS ENUM ('EDUCATOR', 'VALIDATOR', 'STATUS_SEEKER', 'COLLABORATOR');

-- CreateEnum
CREATE TYPE "ThanksPreference" AS ENUM ('STAGE', 'EARLY_ACCESS', 'LETTER', 'GIFT');

-- CreateEnum
CREATE TYPE "Activity" AS ENUM ('REVIEW', 'QUOTE', 'REFERENCE_CALL', 'CASE_STUDY', 'BLOG_POST', 'SOCIAL_POST', 'TALK', 'WEBINAR', 'BETA', 'ADVISORY_BOARD', 'MENTORING', 'USER_GROUP_HOST', 'REFERRAL', 'EVENT', 'PRODUCT_FEEDBACK');

-- CreateEnum
CREATE TYPE "Willingness" AS ENUM ('YES', 'ASK_ME', 'NO');

-- CreateEnum
CREATE TYPE "Rung" AS ENUM ('REVIEW_OR_QUOTE', 'REFERENCE', 'STORY', 'STAGE');

-- CreateEnum
CREATE TYPE "ConsentScope" AS ENUM ('NEWSLETTER', 'PERSONAL_MATCHING', 'PUBLIC_NAME', 'SURPRISE_POST');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('LEADS', 'PIPELINE', 'WON_DEAL', 'VIEWS', 'PRODUCT_CHANGE');

-- CreateEnum
CREATE TYPE "IssueStatus" AS ENUM ('DRAFT', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RecipientStatus" AS ENUM ('EXCLUDED', 'QUEUED', 'SUPPRESSED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('PENDING', 'LEASED', 'SENT', 'NEEDS_REVIEW', 'FAILED');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('QUEUED', 'SENT', 'SUPPRESSED', 'FAILED');

-- CreateEnum
CREATE TYPE "OpportunityStatus" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('LINK', 'TEXT', 'LINK_OR_TEXT', 'NONE');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('WAITING', 'CLAIMED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "PublishScope" AS ENUM ('PUBLISH_TEXT', 'QUOTE', 'NAME', 'JOB_TITLE', 'PHOTO', 'ACCOUNT_NAME', 'ACCOUNT_LOGO');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('NEW', 'MATCHING', 'WAITING_FOR_ADVOCATE', 'ACCEPTED', 'CLOSED');

-- CreateEnum
CREATE TYPE "RequestClosedAs" AS ENUM ('FULFILLED_BY_PERSON', 'FULFILLED_BY_ASSET', 'DECLINED', 'LAPSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "AskStatus" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'DONE');

-- CreateEnum
CREATE TYPE "AssetKind" AS ENUM ('CASE_STUDY', 'QUOTE', 'VIDEO', 'RECORDED_CALL', 'SLIDE', 'WRITTEN_ANSWER');

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "role" "Role" NOT NULL,
    "team" "Team",
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "disabled_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identities" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMP(3),
    "refresh_token_expires_at" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_invitations" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "team" "Team",
    "invited_by_id" TEXT,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "accepted_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "industry" TEXT,
    "country" TEXT,
    "region" TEXT,
    "segment" TEXT,
    "plan" TEXT,
    "seats" INTEGER,
    "annual_revenue" DECIMAL(14,2),
    "currency" CHAR(3),
    "signed_on" DATE,
    "renewal_on" DATE,
    "is_public_sector" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" TEXT,
    "escalation_since" DATE,
    "churn_notice_on" DATE,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_domains" (
    "domain" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "account_domains_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" TEXT NOT NULL,
    "external_id" TEXT,
    "account_id" TEXT,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "country" TEXT,
    "time_zone" TEXT,
    "left_on" DATE,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deals" (
    "id" TEXT NOT NULL,
    "external_id" TEXT,
    "name" TEXT NOT NULL,
    "account_id" TEXT,
    "status" "DealStatus" NOT NULL DEFAULT 'OPEN',
    "stage" TEXT,
    "value" DECIMAL(14,2),
    "currency" CHAR(3),
    "industry" TEXT,
    "region" TEXT,
    "competitor" TEXT,
    "owner_id" TEXT,
    "owner_external_id" TEXT,
    "expected_close_on" DATE,
    "closed_on" DATE,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "deals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'MAPPING',
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "format" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "counts" JSONB,
    "checked_at" TIMESTAMP(3),
    "failure" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMP(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "label" TEXT NOT NULL,
    "record_id" TEXT,
    "values" JSONB NOT NULL,
    "links" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "applied_at" TIMESTAMP(3),

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "join_applications" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "source" TEXT,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "confirmed_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "join_applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advocates" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "readiness" "Readiness" NOT NULL DEFAULT 'APPLIED',
    "review_on" DATE,
    "source" TEXT,
    "joined_at" TIMESTAMP(3) NOT NULL,
    "confirmed_at" TIMESTAMP(3) NOT NULL,
    "left_at" TIMESTAMP(3),
    "paused_until" DATE,
    "job_title" TEXT NOT NULL,
    "years_experience" INTEGER,
    "city" TEXT,
    "time_zone" TEXT NOT NULL,
    "expertise" TEXT[],
    "career_goals" TEXT,
    "likes" TEXT,
    "type" "AdvocateType" NOT NULL,
    "thanks_preference" "ThanksPreference" NOT NULL,
    "declines_value" BOOLEAN NOT NULL DEFAULT false,
    "quarterly_cap" INTEGER NOT NULL DEFAULT 4,

    CONSTRAINT "advocates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_willingness" (
    "advocate_id" TEXT NOT NULL,
    "activity" "Activity" NOT NULL,
    "answer" "Willingness" NOT NULL,

    CONSTRAINT "activity_willingness_pkey" PRIMARY KEY ("advocate_id","activity")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "scope" "ConsentScope" NOT NULL,
    "wording" TEXT NOT NULL,
    "granted_at" TIMESTAMP(3) NOT NULL,
    "withdrawn_at" TIMESTAMP(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "readiness_decisions" (
    "id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "decision" "Readiness" NOT NULL,
    "reason" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "review_on" DATE,
    "decided_by_id" TEXT NOT NULL,
    "decided_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "readiness_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rung_openings" (
    "advocate_id" TEXT NOT NULL,
    "rung" "Rung" NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_by_id" TEXT NOT NULL,
    "opened_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "rung_openings_pkey" PRIMARY KEY ("advocate_id","rung")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "advocate_id" TEXT,
    "account_id" TEXT,
    "opportunity_id" TEXT,
    "request_id" TEXT,
    "issue_id" TEXT,
    "data" JSONB NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcomes" (
    "id" TEXT NOT NULL,
    "favour_id" TEXT NOT NULL,
    "kind" "OutcomeKind" NOT NULL,
    "quantity" INTEGER,
    "deal_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "happened_on" DATE NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMP(3) NOT NULL,
    "told_at" TIMESTAMP(3),

    CONSTRAINT "outcomes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_favours" (
    "deal_id" TEXT NOT NULL,
    "favour_id" TEXT NOT NULL,
    "linked_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "deal_favours_pkey" PRIMARY KEY ("deal_id","favour_id")
);

-- CreateTable
CREATE TABLE "issues" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "slot" TEXT NOT NULL,
    "planned_at" TIMESTAMP(3) NOT NULL,
    "status" "IssueStatus" NOT NULL DEFAULT 'DRAFT',
    "subject" TEXT NOT NULL,
    "preheader" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "frozen" JSONB,
    "paused_reason" TEXT,
    "send_started_at" TIMESTAMP(3),
    "sent_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "issues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_recipients" (
    "id" TEXT NOT NULL,
    "issue_id" TEXT NOT NULL,
    "advocate_id" TEXT,
    "email" TEXT NOT NULL,
    "status" "RecipientStatus" NOT NULL,
    "reason" TEXT,
    "batch_id" TEXT,
    "position" INTEGER,
    "provider_id" TEXT,
    "failure" TEXT,
    "sent_at" TIMESTAMP(3),

    CONSTRAINT "issue_recipients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "send_batches" (
    "id" TEXT NOT NULL,
    "issue_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "status" "BatchStatus" NOT NULL DEFAULT 'PENDING',
    "payload" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "first_attempt_at" TIMESTAMP(3),
    "next_attempt_at" TIMESTAMP(3) NOT NULL,
    "leased_by" TEXT,
    "leased_until" TIMESTAMP(3),
    "failure" TEXT,
    "sent_at" TIMESTAMP(3),

    CONSTRAINT "send_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "person_id" TEXT,
    "props" JSONB NOT NULL,
    "door" JSONB,
    "status" "MailStatus" NOT NULL DEFAULT 'QUEUED',
    "provider_id" TEXT,
    "failure" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,
    "sent_at" TIMESTAMP(3),

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sealed_body" BYTEA NOT NULL,
    "sent_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "email" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "platform_policies" (
    "platform" TEXT NOT NULL,
    "incentive_cap" DECIMAL(10,2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "evidence" "EvidenceKind" NOT NULL,
    "allows_follow_up" BOOLEAN NOT NULL,
    "rules" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,

    CONSTRAINT "platform_policies_pkey" PRIMARY KEY ("platform")
);

-- CreateTable
CREATE TABLE "opportunities" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "activity" "Activity" NOT NULL,
    "status" "OpportunityStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "steps" JSONB NOT NULL DEFAULT '[]',
    "minutes" INTEGER NOT NULL,
    "places" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "claim_by" DATE,
    "hand_in_by" DATE,
    "lapse_after_days" INTEGER NOT NULL DEFAULT 21,
    "thanks" TEXT NOT NULL,
    "thanks_kind" "ThanksPreference" NOT NULL,
    "seen_by" TEXT NOT NULL,
    "topics" TEXT[],
    "evidence" "EvidenceKind" NOT NULL,
    "audience" JSONB NOT NULL DEFAULT '{}',
    "platform" TEXT,
    "incentive" TEXT,
    "incentive_amount" DECIMAL(10,2),
    "disclosure" TEXT,
    "created_by_id" TEXT NOT NULL,
    "published_at" TIMESTAMP(3),
    "closed_at" TIMESTAMP(3),
    "closed_reason" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "opportunities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" TEXT NOT NULL,
    "opportunity_id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "status" "ClaimStatus" NOT NULL,
    "claimed_at" TIMESTAMP(3) NOT NULL,
    "due_at" TIMESTAMP(3),
    "submitted_at" TIMESTAMP(3),
    "decided_at" TIMESTAMP(3),
    "decided_by_id" TEXT,
    "reason" TEXT,
    "draft" JSONB,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "link" TEXT,
    "text" TEXT,
    "note" TEXT,
    "allows" "PublishScope"[],
    "account_says" JSONB NOT NULL DEFAULT '{}',
    "submitted_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "favours" (
    "id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "account_id" TEXT,
    "activity" "Activity" NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "is_live" BOOLEAN NOT NULL,
    "claim_id" TEXT,
    "ask_id" TEXT,
    "completed_at" TIMESTAMP(3) NOT NULL,
    "thanked_at" TIMESTAMP(3),

    CONSTRAINT "favours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sops" (
    "id" TEXT NOT NULL,
    "team" "Team" NOT NULL,
    "version" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "published_by_id" TEXT,
    "published_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "sops_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requests" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "submission_key" TEXT NOT NULL,
    "team" "Team" NOT NULL,
    "requester_id" TEXT NOT NULL,
    "sop_id" TEXT NOT NULL,
    "activity" "Activity" NOT NULL,
    "title" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "deal_id" TEXT,
    "industry" TEXT,
    "persona" TEXT,
    "topics" TEXT[],
    "questions" TEXT[],
    "competitors" TEXT[],
    "assets_note" TEXT,
    "needed_by" DATE NOT NULL,
    "tier" INTEGER NOT NULL,
    "triage" JSONB NOT NULL,
    "status" "RequestStatus" NOT NULL DEFAULT 'NEW',
    "assignee_id" TEXT,
    "submitted_at" TIMESTAMP(3) NOT NULL,
    "first_answer_due_at" TIMESTAMP(3) NOT NULL,
    "fulfil_due_at" TIMESTAMP(3) NOT NULL,
    "first_answered_at" TIMESTAMP(3),
    "closed_at" TIMESTAMP(3),
    "closed_as" "RequestClosedAs",
    "closed_reason" TEXT,
    "closed_asset_id" TEXT,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asks" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "status" "AskStatus" NOT NULL DEFAULT 'OPEN',
    "message" TEXT NOT NULL,
    "why_you" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "answered_at" TIMESTAMP(3),
    "decline_reason" TEXT,
    "answer_note" TEXT,
    "completed_at" TIMESTAMP(3),

    CONSTRAINT "asks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assets" (
    "id" TEXT NOT NULL,
    "kind" "AssetKind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "account_id" TEXT,
    "industry" TEXT,
    "topics" TEXT[],
    "withdrawn_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_offers" (
    "request_id" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "why" JSONB NOT NULL,
    "was_enough" BOOLEAN NOT NULL,
    "offered_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "asset_offers_pkey" PRIMARY KEY ("request_id","asset_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "identities_person_id_idx" ON "identities"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "identities_provider_id_account_id_key" ON "identities"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitations_token_hash_key" ON "staff_invitations"("token_hash");

-- CreateIndex
CREATE INDEX "staff_invitations_email_idx" ON "staff_invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_external_id_key" ON "accounts"("external_id");

-- CreateIndex
CREATE INDEX "accounts_name_idx" ON "accounts"("name");

-- CreateIndex
CREATE INDEX "account_domains_account_id_idx" ON "account_domains"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_external_id_key" ON "contacts"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_email_key" ON "contacts"("email");

-- CreateIndex
CREATE INDEX "contacts_account_id_idx" ON "contacts"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "deals_external_id_key" ON "deals"("external_id");

-- CreateIndex
CREATE INDEX "deals_account_id_idx" ON "deals"("account_id");

-- CreateIndex
CREATE INDEX "deals_name_idx" ON "deals"("name");

-- CreateIndex
CREATE INDEX "import_rows_import_id_outcome_line_idx" ON "import_rows"("import_id", "outcome", "line");

-- CreateIndex
CREATE UNIQUE INDEX "join_applications_token_hash_key" ON "join_applications"("token_hash");

-- CreateIndex
CREATE INDEX "join_applications_email_idx" ON "join_applications"("email");

-- CreateIndex
CREATE UNIQUE INDEX "advocates_person_id_key" ON "advocates"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "advocates_contact_id_key" ON "advocates"("contact_id");

-- CreateIndex
CREATE INDEX "advocates_readiness_idx" ON "advocates"("readiness");

-- CreateIndex
CREATE INDEX "consents_advocate_id_scope_idx" ON "consents"("advocate_id", "scope");

-- CreateIndex
CREATE INDEX "readiness_decisions_advocate_id_decided_at_idx" ON "readiness_decisions"("advocate_id", "decided_at");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE INDEX "audit_events_kind_at_idx" ON "audit_events"("kind", "at");

-- CreateIndex
CREATE INDEX "audit_events_advocate_id_at_idx" ON "audit_events"("advocate_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_account_id_at_idx" ON "audit_events"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_request_id_at_idx" ON "audit_events"("request_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_opportunity_id_at_idx" ON "audit_events"("opportunity_id", "at");

-- CreateIndex
CREATE INDEX "outcomes_favour_id_idx" ON "outcomes"("favour_id");

-- CreateIndex
CREATE UNIQUE INDEX "issues_number_key" ON "issues"("number");

-- CreateIndex
CREATE UNIQUE INDEX "issues_slot_key" ON "issues"("slot");

-- CreateIndex
CREATE INDEX "issue_recipients_batch_id_position_idx" ON "issue_recipients"("batch_id", "position");

-- CreateIndex
CREATE INDEX "issue_recipients_advocate_id_idx" ON "issue_recipients"("advocate_id");

-- CreateIndex
CREATE UNIQUE INDEX "issue_recipients_issue_id_email_key" ON "issue_recipients"("issue_id", "email");

-- CreateIndex
CREATE INDEX "send_batches_status_next_attempt_at_idx" ON "send_batches"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "send_batches_issue_id_ordinal_key" ON "send_batches"("issue_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_key_key" ON "mail_messages"("key");

-- CreateIndex
CREATE INDEX "mail_messages_person_id_idx" ON "mail_messages"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mails_key_key" ON "outbox_mails"("key");

-- CreateIndex
CREATE INDEX "outbox_mails_sent_at_idx" ON "outbox_mails"("sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "opportunities_slug_key" ON "opportunities"("slug");

-- CreateIndex
CREATE INDEX "opportunities_status_idx" ON "opportunities"("status");

-- CreateIndex
CREATE INDEX "claims_advocate_id_idx" ON "claims"("advocate_id");

-- CreateIndex
CREATE INDEX "claims_status_due_at_idx" ON "claims"("status", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "claims_opportunity_id_advocate_id_key" ON "claims"("opportunity_id", "advocate_id");

-- CreateIndex
CREATE INDEX "evidence_claim_id_submitted_at_idx" ON "evidence"("claim_id", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "favours_claim_id_key" ON "favours"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "favours_ask_id_key" ON "favours"("ask_id");

-- CreateIndex
CREATE INDEX "favours_advocate_id_completed_at_idx" ON "favours"("advocate_id", "completed_at");

-- CreateIndex
CREATE UNIQUE INDEX "sops_team_version_key" ON "sops"("team", "version");

-- CreateIndex
CREATE UNIQUE INDEX "requests_number_key" ON "requests"("number");

-- CreateIndex
CREATE UNIQUE INDEX "requests_submission_key_key" ON "requests"("submission_key");

-- CreateIndex
CREATE INDEX "requests_status_first_answer_due_at_idx" ON "requests"("status", "first_answer_due_at");

-- CreateIndex
CREATE INDEX "requests_requester_id_idx" ON "requests"("requester_id");

-- CreateIndex
CREATE INDEX "asks_advocate_id_asked_at_idx" ON "asks"("advocate_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "asks_request_id_advocate_id_key" ON "asks"("request_id", "advocate_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_domains" ADD CONSTRAINT "account_domains_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deals" ADD CONSTRAINT "deals_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advocates" ADD CONSTRAINT "advocates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advocates" ADD CONSTRAINT "advocates_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_willingness" ADD CONSTRAINT "activity_willingness_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_decisions" ADD CONSTRAINT "readiness_decisions_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_decisions" ADD CONSTRAINT "readiness_decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rung_openings" ADD CONSTRAINT "rung_openings_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rung_openings" ADD CONSTRAINT "rung_openings_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_favour_id_fkey" FOREIGN KEY ("favour_id") REFERENCES "favours"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_favours" ADD CONSTRAINT "deal_favours_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_favours" ADD CONSTRAINT "deal_favours_favour_id_fkey" FOREIGN KEY ("favour_id") REFERENCES "favours"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_recipients" ADD CONSTRAINT "issue_recipients_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_recipients" ADD CONSTRAINT "issue_recipients_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_recipients" ADD CONSTRAINT "issue_recipients_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "send_batches"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "send_batches" ADD CONSTRAINT "send_batches_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_platform_fkey" FOREIGN KEY ("platform") REFERENCES "platform_policies"("platform") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favours" ADD CONSTRAINT "favours_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favours" ADD CONSTRAINT "favours_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favours" ADD CONSTRAINT "favours_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favours" ADD CONSTRAINT "favours_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "asks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sops" ADD CONSTRAINT "sops_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_sop_id_fkey" FOREIGN KEY ("sop_id") REFERENCES "sops"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_closed_asset_id_fkey" FOREIGN KEY ("closed_asset_id") REFERENCES "assets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asks" ADD CONSTRAINT "asks_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asks" ADD CONSTRAINT "asks_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asks" ADD CONSTRAINT "asks_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_offers" ADD CONSTRAINT "asset_offers_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_offers" ADD CONSTRAINT "asset_offers_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
