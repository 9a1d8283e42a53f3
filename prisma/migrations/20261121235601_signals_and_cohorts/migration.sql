-- CreateEnum
CREATE TYPE "DealType" AS ENUM ('NEW', 'UPSELL', 'RENEWAL');

-- CreateEnum
CREATE TYPE "SurveyKind" AS ENUM ('NPS', 'CSAT');

-- CreateEnum
CREATE TYPE "AttendanceKind" AS ENUM ('WEBINAR', 'USER_GROUP', 'CUSTOMER_BOARD', 'BETA', 'TRAINING', 'EVENT');

-- CreateEnum
CREATE TYPE "AccountFactKind" AS ENUM ('GOAL_ACHIEVED', 'CONTENT_SENT', 'PROGRAMME_JOINED', 'ADOPTION_ACCEPTABLE', 'ADOPTION_LACKING', 'RENEWED', 'ESCALATION_CLOSED', 'NOTICE_WITHDRAWN');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('CRAWL', 'WALK', 'RUN');

-- CreateEnum
CREATE TYPE "CohortStatus" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "NominationStatus" AS ENUM ('NEW', 'INVITED', 'JOINED', 'DECLINED');

-- CreateEnum
CREATE TYPE "SuggestionStatus" AS ENUM ('OPEN', 'SNOOZED', 'ACCEPTED', 'DISMISSED', 'PASSED');

-- CreateEnum
CREATE TYPE "HelpTaskStatus" AS ENUM ('OPEN', 'DONE');

-- CreateEnum
CREATE TYPE "GridCell" AS ENUM ('ASK_NOW', 'ACTIVATE', 'LIGHT_FAVOURS', 'LEAVE_ALONE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportKind" ADD VALUE 'USAGE';
ALTER TYPE "ImportKind" ADD VALUE 'SUBSCRIPTIONS';
ALTER TYPE "ImportKind" ADD VALUE 'TICKETS';
ALTER TYPE "ImportKind" ADD VALUE 'SURVEYS';
ALTER TYPE "ImportKind" ADD VALUE 'ATTENDANCE';
ALTER TYPE "ImportKind" ADD VALUE 'CERTIFICATIONS';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportStatus" ADD VALUE 'CHECKING';
ALTER TYPE "ImportStatus" ADD VALUE 'CANCELLED';

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "employees" INTEGER,
ADD COLUMN     "onboarding_checked_in_on" DATE,
ADD COLUMN     "onboarding_closed_on" DATE,
ADD COLUMN     "onboarding_started_on" DATE,
ADD COLUMN     "parent_id" TEXT,
ADD COLUMN     "products" TEXT[];

-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "product_role" TEXT;

-- AlterTable
ALTER TABLE "deals" ADD COLUMN     "opened_on" DATE,
ADD COLUMN     "products" TEXT[],
ADD COLUMN     "type" "DealType";

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "progress" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "content" DROP NOT NULL;

-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "segment_id" TEXT;

-- CreateTable
CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "last_used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage_records" (
    "id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "feature" TEXT,
    "ends_on" DATE NOT NULL,
    "days" INTEGER NOT NULL DEFAULT 30,
    "actions" INTEGER,
    "active_users" INTEGER,
    "minutes" INTEGER,
    "sign_ins" INTEGER,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "usage_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "plan" TEXT,
    "seats" INTEGER,
    "annual_revenue" DECIMAL(14,2),
    "currency" CHAR(3),
    "started_on" DATE,
    "ended_on" DATE,
    "is_trial" BOOLEAN NOT NULL DEFAULT false,
    "is_upgrade" BOOLEAN NOT NULL DEFAULT false,
    "is_downgrade" BOOLEAN NOT NULL DEFAULT false,
    "is_churned" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_tickets" (
    "id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "priority" TEXT,
    "is_escalated" BOOLEAN NOT NULL DEFAULT false,
    "satisfaction" DECIMAL(4,1),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "support_tickets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_scores" (
    "id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "kind" "SurveyKind" NOT NULL,
    "score" DECIMAL(4,1) NOT NULL,
    "answered_on" DATE NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "survey_scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendances" (
    "id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "kind" "AttendanceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "attended_on" DATE NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "attendances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certifications" (
    "id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "title" TEXT NOT NULL,
    "certified_on" DATE NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "certifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_facts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "kind" "AccountFactKind" NOT NULL,
    "text" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "ended_on" DATE,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_mappings" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "formats" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "saved_mappings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segments" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "archived_at" TIMESTAMP(3),

    CONSTRAINT "segments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohorts" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "phase" "Phase" NOT NULL,
    "goal" TEXT NOT NULL,
    "segment_id" TEXT,
    "signal" TEXT,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "reminder_days" INTEGER[],
    "status" "CohortStatus" NOT NULL DEFAULT 'DRAFT',
    "questions" JSONB NOT NULL DEFAULT '[]',
    "changed_because" TEXT,
    "changed_at" TIMESTAMP(3),
    "opened_at" TIMESTAMP(3),
    "closed_at" TIMESTAMP(3),
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "cohorts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_invitations" (
    "id" TEXT NOT NULL,
    "cohort_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "advocate_id" TEXT,
    "excluded_reason" TEXT,
    "invited_at" TIMESTAMP(3),
    "opened_at" TIMESTAMP(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMP(3),
    "stopped_reason" TEXT,
    "joined_at" TIMESTAMP(3),

    CONSTRAINT "cohort_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_feedback" (
    "cohort_id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "given_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "cohort_feedback_pkey" PRIMARY KEY ("cohort_id","advocate_id")
);

-- CreateTable
CREATE TABLE "nominations" (
    "id" TEXT NOT NULL,
    "submission_key" TEXT NOT NULL,
    "account_id" TEXT,
    "contact_id" TEXT,
    "advocate_id" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "activities" "Activity"[],
    "status" "NominationStatus" NOT NULL DEFAULT 'NEW',
    "reason" TEXT,
    "nominator_id" TEXT NOT NULL,
    "nominated_at" TIMESTAMP(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMP(3),
    "joined_at" TIMESTAMP(3),

    CONSTRAINT "nominations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_phases" (
    "id" TEXT NOT NULL,
    "phase" "Phase" NOT NULL,
    "started_at" TIMESTAMP(3) NOT NULL,
    "decided_by_id" TEXT NOT NULL,
    "is_early" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "programme_phases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pods" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "manager_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "pods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pod_members" (
    "advocate_id" TEXT NOT NULL,
    "pod_id" TEXT NOT NULL,
    "added_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "pod_members_pkey" PRIMARY KEY ("advocate_id")
);

-- CreateTable
CREATE TABLE "moment_settings" (
    "number" INTEGER NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "is_automatic" BOOLEAN NOT NULL DEFAULT false,
    "delay_days" INTEGER,
    "words" TEXT,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "moment_settings_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "suggestions" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "moment" INTEGER NOT NULL,
    "occurrence" TEXT NOT NULL,
    "status" "SuggestionStatus" NOT NULL DEFAULT 'OPEN',
    "happened_on" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "welcome_until" DATE NOT NULL,
    "offers" TEXT[],
    "reasons" JSONB NOT NULL,
    "words" TEXT NOT NULL,
    "snoozed_until" DATE,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMP(3),
    "decision" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_tasks" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "owner_id" TEXT,
    "moment" INTEGER NOT NULL,
    "occurrence" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "status" "HelpTaskStatus" NOT NULL DEFAULT 'OPEN',
    "since" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "closed_at" TIMESTAMP(3),
    "closed_by_id" TEXT,
    "closed_note" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "help_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal_catalogues" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "published_by_id" TEXT,
    "published_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "signal_catalogues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_readiness" (
    "account_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fit" INTEGER NOT NULL,
    "fit_parts" JSONB NOT NULL,
    "fired" INTEGER NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "readings" JSONB NOT NULL,
    "cell" "GridCell" NOT NULL,
    "stops" JSONB NOT NULL DEFAULT '[]',
    "champion_id" TEXT,
    "computed_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_readiness_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "readiness_days" (
    "account_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "fit" INTEGER NOT NULL,
    "fired" INTEGER NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "cell" "GridCell" NOT NULL,

    CONSTRAINT "readiness_days_pkey" PRIMARY KEY ("account_id","day")
);

-- CreateTable
CREATE TABLE "signal_trial_hits" (
    "signal" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "first_on" DATE NOT NULL,

    CONSTRAINT "signal_trial_hits_pkey" PRIMARY KEY ("signal","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "usage_records_external_id_key" ON "usage_records"("external_id");

-- CreateIndex
CREATE INDEX "usage_records_account_id_ends_on_idx" ON "usage_records"("account_id", "ends_on");

-- CreateIndex
CREATE INDEX "usage_records_contact_id_idx" ON "usage_records"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_external_id_key" ON "subscriptions"("external_id");

-- CreateIndex
CREATE INDEX "subscriptions_account_id_idx" ON "subscriptions"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_tickets_external_id_key" ON "support_tickets"("external_id");

-- CreateIndex
CREATE INDEX "support_tickets_account_id_opened_on_idx" ON "support_tickets"("account_id", "opened_on");

-- CreateIndex
CREATE INDEX "support_tickets_contact_id_idx" ON "support_tickets"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_scores_external_id_key" ON "survey_scores"("external_id");

-- CreateIndex
CREATE INDEX "survey_scores_account_id_answered_on_idx" ON "survey_scores"("account_id", "answered_on");

-- CreateIndex
CREATE INDEX "survey_scores_contact_id_idx" ON "survey_scores"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendances_external_id_key" ON "attendances"("external_id");

-- CreateIndex
CREATE INDEX "attendances_account_id_attended_on_idx" ON "attendances"("account_id", "attended_on");

-- CreateIndex
CREATE INDEX "attendances_contact_id_idx" ON "attendances"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "certifications_external_id_key" ON "certifications"("external_id");

-- CreateIndex
CREATE INDEX "certifications_account_id_certified_on_idx" ON "certifications"("account_id", "certified_on");

-- CreateIndex
CREATE INDEX "certifications_contact_id_idx" ON "certifications"("contact_id");

-- CreateIndex
CREATE INDEX "account_facts_account_id_happened_on_idx" ON "account_facts"("account_id", "happened_on");

-- CreateIndex
CREATE INDEX "account_facts_contact_id_idx" ON "account_facts"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_mappings_kind_name_key" ON "saved_mappings"("kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "segments_name_key" ON "segments"("name");

-- CreateIndex
CREATE UNIQUE INDEX "cohorts_slug_key" ON "cohorts"("slug");

-- CreateIndex
CREATE INDEX "cohort_invitations_contact_id_invited_at_idx" ON "cohort_invitations"("contact_id", "invited_at");

-- CreateIndex
CREATE INDEX "cohort_invitations_next_at_idx" ON "cohort_invitations"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_invitations_cohort_id_contact_id_key" ON "cohort_invitations"("cohort_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "nominations_submission_key_key" ON "nominations"("submission_key");

-- CreateIndex
CREATE INDEX "nominations_nominator_id_idx" ON "nominations"("nominator_id");

-- CreateIndex
CREATE INDEX "nominations_status_idx" ON "nominations"("status");

-- CreateIndex
CREATE INDEX "nominations_email_idx" ON "nominations"("email");

-- CreateIndex
CREATE INDEX "pod_members_pod_id_idx" ON "pod_members"("pod_id");

-- CreateIndex
CREATE INDEX "suggestions_status_opens_on_idx" ON "suggestions"("status", "opens_on");

-- CreateIndex
CREATE UNIQUE INDEX "suggestions_account_id_moment_occurrence_key" ON "suggestions"("account_id", "moment", "occurrence");

-- CreateIndex
CREATE INDEX "help_tasks_owner_id_status_idx" ON "help_tasks"("owner_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "help_tasks_account_id_occurrence_key" ON "help_tasks"("account_id", "occurrence");

-- CreateIndex
CREATE UNIQUE INDEX "signal_catalogues_version_key" ON "signal_catalogues"("version");

-- CreateIndex
CREATE INDEX "account_readiness_cell_idx" ON "account_readiness"("cell");

-- CreateIndex
CREATE INDEX "accounts_owner_id_idx" ON "accounts"("owner_id");

-- CreateIndex
CREATE INDEX "accounts_parent_id_idx" ON "accounts"("parent_id");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_records" ADD CONSTRAINT "usage_records_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_records" ADD CONSTRAINT "usage_records_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_tickets" ADD CONSTRAINT "support_tickets_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_tickets" ADD CONSTRAINT "support_tickets_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_scores" ADD CONSTRAINT "survey_scores_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_scores" ADD CONSTRAINT "survey_scores_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_facts" ADD CONSTRAINT "account_facts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_facts" ADD CONSTRAINT "account_facts_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_facts" ADD CONSTRAINT "account_facts_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segments" ADD CONSTRAINT "segments_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_invitations" ADD CONSTRAINT "cohort_invitations_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_invitations" ADD CONSTRAINT "cohort_invitations_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_invitations" ADD CONSTRAINT "cohort_invitations_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_feedback" ADD CONSTRAINT "cohort_feedback_cohort_id_fkey" FOREIGN KEY ("cohort_id") REFERENCES "cohorts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_feedback" ADD CONSTRAINT "cohort_feedback_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_nominator_id_fkey" FOREIGN KEY ("nominator_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_phases" ADD CONSTRAINT "programme_phases_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pods" ADD CONSTRAINT "pods_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pod_members" ADD CONSTRAINT "pod_members_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pod_members" ADD CONSTRAINT "pod_members_pod_id_fkey" FOREIGN KEY ("pod_id") REFERENCES "pods"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_tasks" ADD CONSTRAINT "help_tasks_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_tasks" ADD CONSTRAINT "help_tasks_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_tasks" ADD CONSTRAINT "help_tasks_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal_catalogues" ADD CONSTRAINT "signal_catalogues_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_readiness" ADD CONSTRAINT "account_readiness_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_days" ADD CONSTRAINT "readiness_days_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal_trial_hits" ADD CONSTRAINT "signal_trial_hits_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropForeignKey
ALTER TABLE "cohorts" DROP CONSTRAINT "cohorts_created_by_id_fkey";

-- AlterTable
ALTER TABLE "cohort_invitations" ADD COLUMN     "body" TEXT,
ADD COLUMN     "feedback_asked_at" TIMESTAMP(3),
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "cohorts" ALTER COLUMN "created_by_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "join_applications" ADD COLUMN     "invitation_id" TEXT;

-- CreateTable
CREATE TABLE "invitation_opt_outs" (
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "invitation_opt_outs_pkey" PRIMARY KEY ("email")
);

-- AddForeignKey
ALTER TABLE "join_applications" ADD CONSTRAINT "join_applications_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "cohort_invitations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "alive_at" TIMESTAMP(3),
ADD COLUMN     "run_by_id" TEXT;

-- A line is done when it is not past the progress of its import; only lines that were given up are marked.
ALTER TABLE "import_rows" ADD COLUMN     "is_moved" BOOLEAN NOT NULL DEFAULT false;
UPDATE "import_rows" SET "is_moved" = true WHERE "outcome" = 'REJECTED' AND "applied_at" IS NOT NULL;
ALTER TABLE "import_rows" DROP COLUMN "applied_at";

-- Keys are told apart by their names, and a form that is sent twice makes one key.
CREATE UNIQUE INDEX "api_keys_one_open_per_name" ON "api_keys" (lower("name")) WHERE "revoked_at" IS NULL;

-- CreateEnum
CREATE TYPE "DeliveryKind" AS ENUM ('SENT', 'DELAYED', 'DELIVERED', 'OPENED', 'CLICKED', 'BOUNCED', 'COMPLAINED', 'FAILED');

-- CreateTable
CREATE TABLE "delivery_events" (
    "id" TEXT NOT NULL,
    "kind" "DeliveryKind" NOT NULL,
    "provider_id" TEXT NOT NULL,
    "happened_at" TIMESTAMP(3) NOT NULL,
    "detail" TEXT,
    "stored_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "delivery_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delivery_events_provider_id_kind_idx" ON "delivery_events"("provider_id", "kind");

-- AlterTable
ALTER TABLE "help_tasks" ADD COLUMN     "ended_at" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "api_calls" (
    "id" TEXT NOT NULL,
    "api_key_id" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "digest" TEXT NOT NULL,
    "started_at" TIMESTAMP(3) NOT NULL,
    "import_id" TEXT,

    CONSTRAINT "api_calls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_calls_import_id_key" ON "api_calls"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_calls_api_key_id_idempotency_key_key" ON "api_calls"("api_key_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "api_calls" ADD CONSTRAINT "api_calls_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_keys"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_calls" ADD CONSTRAINT "api_calls_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "held_reason" TEXT,
ADD COLUMN     "scheduled_at" TIMESTAMP(3),
ADD COLUMN     "scheduled_by" TEXT;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "created_by_name" TEXT,
ALTER COLUMN "created_by_id" DROP NOT NULL;
