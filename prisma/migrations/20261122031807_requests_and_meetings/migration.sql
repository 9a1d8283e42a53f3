-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('CHOOSING', 'SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MeetingSide" AS ENUM ('HELPER', 'GUEST');

-- CreateEnum
CREATE TYPE "RequestSource" AS ENUM ('FORM', 'API', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "Helper" AS ENUM ('ADVOCATE', 'PRODUCT_ADVOCATE');

-- CreateEnum
CREATE TYPE "SlaPromiseKind" AS ENUM ('FIRST_ANSWER', 'FULFIL');

-- CreateEnum
CREATE TYPE "SlaEventKind" AS ENUM ('WARNING', 'BREACH', 'ESCALATION');

-- CreateEnum
CREATE TYPE "ApprovalStatus" AS ENUM ('WAITING', 'AGREED', 'OBJECTED', 'PASSED', 'DROPPED');

-- CreateEnum
CREATE TYPE "AskMode" AS ENUM ('ONE', 'IN_ORDER', 'GROUP');

-- CreateEnum
CREATE TYPE "PlaceStatus" AS ENUM ('QUEUED', 'WAITING_FOR_OWNER', 'ASKED', 'SKIPPED', 'DROPPED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RequestStatus" ADD VALUE 'WAITING_FOR_OWNER';
ALTER TYPE "RequestStatus" ADD VALUE 'SCHEDULED';
ALTER TYPE "RequestStatus" ADD VALUE 'HELD';

-- AlterTable
ALTER TABLE "advocates" ADD COLUMN     "former_tools" TEXT[],
ADD COLUMN     "languages" TEXT[];

-- AlterTable
ALTER TABLE "asks" ADD COLUMN     "not_before" DATE,
ADD COLUMN     "reminded_at" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "assets" ADD COLUMN     "advocate_id" TEXT,
ADD COLUMN     "allows" "PublishScope"[],
ADD COLUMN     "body" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "competitor" TEXT,
ADD COLUMN     "confirmed_on" DATE,
ADD COLUMN     "consent_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "consent_until" DATE,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "owner_id" TEXT,
ADD COLUMN     "personas" TEXT[],
ADD COLUMN     "products" TEXT[],
ADD COLUMN     "region" TEXT,
ADD COLUMN     "reminded_at" TIMESTAMP(3),
ADD COLUMN     "segment" TEXT,
ADD COLUMN     "shelf_months" INTEGER NOT NULL DEFAULT 12,
ADD COLUMN     "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn_why" TEXT;

-- AlterTable
ALTER TABLE "requests" ADD COLUMN     "assets_tried" TEXT,
ADD COLUMN     "calendar" TEXT,
ADD COLUMN     "helper" "Helper" NOT NULL DEFAULT 'ADVOCATE',
ADD COLUMN     "language" TEXT,
ADD COLUMN     "paused_at" TIMESTAMP(3),
ADD COLUMN     "products" TEXT[],
ADD COLUMN     "region" TEXT,
ADD COLUMN     "source" "RequestSource" NOT NULL DEFAULT 'FORM',
ADD COLUMN     "wanted" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "sops" ADD COLUMN     "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "published_at" DROP NOT NULL;

-- CreateTable
CREATE TABLE "request_hooks" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team" "Team" NOT NULL,
    "acts_as_id" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "last_used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "request_hooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_holds" (
    "advocate_id" TEXT NOT NULL,
    "activity" "Activity" NOT NULL,
    "until" DATE NOT NULL,
    "ask_id" TEXT,
    "set_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "activity_holds_pkey" PRIMARY KEY ("advocate_id","activity")
);

-- CreateTable
CREATE TABLE "meetings" (
    "id" TEXT NOT NULL,
    "ask_id" TEXT,
    "product_advocate_id" TEXT,
    "status" "MeetingStatus" NOT NULL DEFAULT 'CHOOSING',
    "starts_at" TIMESTAMP(3),
    "minutes" INTEGER NOT NULL,
    "video_link" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "briefing_helper" TEXT NOT NULL DEFAULT '',
    "briefing_guest" TEXT NOT NULL DEFAULT '',
    "wants_requester" BOOLEAN NOT NULL DEFAULT false,
    "no_show_by" "MeetingSide",
    "ended_at" TIMESTAMP(3),
    "end_reason" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_times" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "starts_at" TIMESTAMP(3) NOT NULL,
    "offered_by" "MeetingSide" NOT NULL,
    "offered_at" TIMESTAMP(3) NOT NULL,
    "refused_at" TIMESTAMP(3),

    CONSTRAINT "meeting_times_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_guests" (
    "meeting_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "is_host" BOOLEAN NOT NULL DEFAULT false,
    "joined_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "meeting_guests_pkey" PRIMARY KEY ("meeting_id","request_id")
);

-- CreateTable
CREATE TABLE "meeting_surveys" (
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "side" "MeetingSide" NOT NULL,
    "sent_at" TIMESTAMP(3) NOT NULL,
    "answers" JSONB,
    "answered_at" TIMESTAMP(3),

    CONSTRAINT "meeting_surveys_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "product_advocates" (
    "person_id" TEXT NOT NULL,
    "topics" TEXT[],
    "industries" TEXT[],
    "languages" TEXT[],
    "weekly_cap" INTEGER NOT NULL DEFAULT 5,
    "hours" JSONB NOT NULL DEFAULT '{}',
    "since" DATE NOT NULL,
    "ended_at" TIMESTAMP(3),

    CONSTRAINT "product_advocates_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "deal_involvements" (
    "deal_id" TEXT NOT NULL,
    "product_advocate_id" TEXT NOT NULL,
    "request_id" TEXT,
    "joined_at" TIMESTAMP(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "deal_involvements_pkey" PRIMARY KEY ("deal_id","product_advocate_id")
);

-- CreateTable
CREATE TABLE "sop_agreements" (
    "sop_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "answered_at" TIMESTAMP(3),
    "agrees" BOOLEAN,
    "words" TEXT,

    CONSTRAINT "sop_agreements_pkey" PRIMARY KEY ("sop_id","person_id")
);

-- CreateTable
CREATE TABLE "request_drafts" (
    "person_id" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "request_drafts_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "request_followers" (
    "request_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "joined_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "request_followers_pkey" PRIMARY KEY ("request_id","person_id")
);

-- CreateTable
CREATE TABLE "request_messages" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "pauses" BOOLEAN NOT NULL DEFAULT false,
    "written_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "request_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_pauses" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "started_at" TIMESTAMP(3) NOT NULL,
    "ended_at" TIMESTAMP(3),

    CONSTRAINT "request_pauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_events" (
    "request_id" TEXT NOT NULL,
    "promise" "SlaPromiseKind" NOT NULL,
    "kind" "SlaEventKind" NOT NULL,
    "due_at" TIMESTAMP(3) NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "told_ids" TEXT[],

    CONSTRAINT "sla_events_pkey" PRIMARY KEY ("request_id","promise","kind")
);

-- CreateTable
CREATE TABLE "request_relaxations" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "lifted_at" TIMESTAMP(3),

    CONSTRAINT "request_relaxations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage_gaps" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "activity" "Activity" NOT NULL,
    "industry" TEXT,
    "region" TEXT,
    "segment" TEXT,
    "language" TEXT,
    "topics" TEXT[],
    "products" TEXT[],
    "looked" INTEGER NOT NULL,
    "blocked" INTEGER NOT NULL,
    "noticed_at" TIMESTAMP(3) NOT NULL,
    "filled_at" TIMESTAMP(3),

    CONSTRAINT "coverage_gaps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "owner_approvals" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "status" "ApprovalStatus" NOT NULL DEFAULT 'WAITING',
    "asked_by_id" TEXT NOT NULL,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "silent_from" TIMESTAMP(3) NOT NULL,
    "answered_at" TIMESTAMP(3),
    "answered_by_id" TEXT,
    "reason" TEXT,
    "objects_until" DATE,
    "escalated_at" TIMESTAMP(3),

    CONSTRAINT "owner_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_rounds" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "mode" "AskMode" NOT NULL,
    "wait_hours" INTEGER NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "started_at" TIMESTAMP(3) NOT NULL,
    "ended_at" TIMESTAMP(3),
    "end_reason" TEXT,

    CONSTRAINT "ask_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_round_places" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "status" "PlaceStatus" NOT NULL DEFAULT 'QUEUED',
    "reason" TEXT,
    "ask_id" TEXT,
    "next_at" TIMESTAMP(3),

    CONSTRAINT "ask_round_places_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset_shares" (
    "id" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "request_id" TEXT,
    "deal_id" TEXT,
    "shared_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "last_viewed_at" TIMESTAMP(3),

    CONSTRAINT "asset_shares_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_searches" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "hits" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "proof_searches_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meetings_ask_id_key" ON "meetings"("ask_id");

-- CreateIndex
CREATE INDEX "meetings_status_starts_at_idx" ON "meetings"("status", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_times_meeting_id_starts_at_key" ON "meeting_times"("meeting_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_guests_request_id_idx" ON "meeting_guests"("request_id");

-- CreateIndex
CREATE INDEX "request_messages_request_id_written_at_idx" ON "request_messages"("request_id", "written_at");

-- CreateIndex
CREATE INDEX "request_pauses_request_id_idx" ON "request_pauses"("request_id");

-- CreateIndex
CREATE INDEX "request_relaxations_request_id_idx" ON "request_relaxations"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "coverage_gaps_request_id_key" ON "coverage_gaps"("request_id");

-- CreateIndex
CREATE INDEX "coverage_gaps_filled_at_idx" ON "coverage_gaps"("filled_at");

-- CreateIndex
CREATE INDEX "owner_approvals_owner_id_status_idx" ON "owner_approvals"("owner_id", "status");

-- CreateIndex
CREATE INDEX "owner_approvals_account_id_objects_until_idx" ON "owner_approvals"("account_id", "objects_until");

-- CreateIndex
CREATE UNIQUE INDEX "owner_approvals_request_id_advocate_id_key" ON "owner_approvals"("request_id", "advocate_id");

-- CreateIndex
CREATE INDEX "ask_rounds_request_id_idx" ON "ask_rounds"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "ask_round_places_ask_id_key" ON "ask_round_places"("ask_id");

-- CreateIndex
CREATE UNIQUE INDEX "ask_round_places_round_id_advocate_id_key" ON "ask_round_places"("round_id", "advocate_id");

-- CreateIndex
CREATE UNIQUE INDEX "ask_round_places_round_id_position_key" ON "ask_round_places"("round_id", "position");

-- CreateIndex
CREATE INDEX "asset_shares_asset_id_idx" ON "asset_shares"("asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "proof_searches_person_id_day_key" ON "proof_searches"("person_id", "day");

-- CreateIndex
CREATE INDEX "assets_account_id_idx" ON "assets"("account_id");

-- CreateIndex
CREATE INDEX "requests_deal_id_idx" ON "requests"("deal_id");

-- AddForeignKey
ALTER TABLE "request_hooks" ADD CONSTRAINT "request_hooks_acts_as_id_fkey" FOREIGN KEY ("acts_as_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_hooks" ADD CONSTRAINT "request_hooks_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_holds" ADD CONSTRAINT "activity_holds_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "asks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_product_advocate_id_fkey" FOREIGN KEY ("product_advocate_id") REFERENCES "product_advocates"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_times" ADD CONSTRAINT "meeting_times_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_surveys" ADD CONSTRAINT "meeting_surveys_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_surveys" ADD CONSTRAINT "meeting_surveys_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_advocates" ADD CONSTRAINT "product_advocates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_involvements" ADD CONSTRAINT "deal_involvements_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_involvements" ADD CONSTRAINT "deal_involvements_product_advocate_id_fkey" FOREIGN KEY ("product_advocate_id") REFERENCES "product_advocates"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_involvements" ADD CONSTRAINT "deal_involvements_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_agreements" ADD CONSTRAINT "sop_agreements_sop_id_fkey" FOREIGN KEY ("sop_id") REFERENCES "sops"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_agreements" ADD CONSTRAINT "sop_agreements_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sop_agreements" ADD CONSTRAINT "sop_agreements_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_drafts" ADD CONSTRAINT "request_drafts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_followers" ADD CONSTRAINT "request_followers_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_followers" ADD CONSTRAINT "request_followers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_pauses" ADD CONSTRAINT "request_pauses_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_events" ADD CONSTRAINT "sla_events_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_relaxations" ADD CONSTRAINT "request_relaxations_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_relaxations" ADD CONSTRAINT "request_relaxations_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage_gaps" ADD CONSTRAINT "coverage_gaps_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_approvals" ADD CONSTRAINT "owner_approvals_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_approvals" ADD CONSTRAINT "owner_approvals_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_approvals" ADD CONSTRAINT "owner_approvals_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_approvals" ADD CONSTRAINT "owner_approvals_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_approvals" ADD CONSTRAINT "owner_approvals_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_approvals" ADD CONSTRAINT "owner_approvals_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_rounds" ADD CONSTRAINT "ask_rounds_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_rounds" ADD CONSTRAINT "ask_rounds_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_round_places" ADD CONSTRAINT "ask_round_places_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "ask_rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_round_places" ADD CONSTRAINT "ask_round_places_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_round_places" ADD CONSTRAINT "ask_round_places_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "asks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_shares" ADD CONSTRAINT "asset_shares_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_shares" ADD CONSTRAINT "asset_shares_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "requests"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_shares" ADD CONSTRAINT "asset_shares_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_shares" ADD CONSTRAINT "asset_shares_shared_by_id_fkey" FOREIGN KEY ("shared_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proof_searches" ADD CONSTRAINT "proof_searches_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of requests that must hold whatever the code does.

-- Words that are nearly alike are found as well (deflection).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A team works on one draft of its SOP at a time.
CREATE UNIQUE INDEX "sops_one_draft_per_team" ON "sops" ("team") WHERE "published_at" IS NULL;

-- A clock stands still once at a time; one round of asks runs at a time.
CREATE UNIQUE INDEX "request_pauses_one_open" ON "request_pauses" ("request_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "ask_rounds_one_running" ON "ask_rounds" ("request_id") WHERE "ended_at" IS NULL;

ALTER TABLE "requests" ADD CONSTRAINT "requests_wanted_within_group" CHECK ("wanted" BETWEEN 1 AND 15);
ALTER TABLE "ask_round_places" ADD CONSTRAINT "ask_round_places_up_to_15" CHECK ("position" BETWEEN 1 AND 15);
ALTER TABLE "asset_shares" ADD CONSTRAINT "asset_shares_views_not_negative" CHECK ("views" >= 0);

-- A call has one helper, and a scheduled one its time.
ALTER TABLE "meetings"
  ADD CONSTRAINT "meetings_one_helper" CHECK (("ask_id" IS NULL) <> ("product_advocate_id" IS NULL)),
  ADD CONSTRAINT "meetings_scheduled_has_time" CHECK ("status" <> 'SCHEDULED' OR "starts_at" IS NOT NULL);

-- CreateTable
CREATE TABLE "import_pieces" (
    "import_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_pieces_pkey" PRIMARY KEY ("import_id","number")
);

-- AddForeignKey
ALTER TABLE "import_pieces" ADD CONSTRAINT "import_pieces_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Files that are kept already are cut into pieces of the same size.
INSERT INTO "import_pieces" ("import_id", "number", "bytes")
SELECT "id", "number", substring("content" FROM "number" * 262144 + 1 FOR 262144)
FROM "imports", generate_series(0, (octet_length("content") - 1) / 262144) AS "number"
WHERE octet_length("content") > 0;

-- AlterTable
ALTER TABLE "imports" DROP COLUMN "content";

-- DropIndex
DROP INDEX "asset_shares_asset_id_idx";

-- AlterTable
ALTER TABLE "asset_offers" ADD COLUMN     "opened" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "asset_shares" ADD COLUMN     "form_key" TEXT;

-- AlterTable
ALTER TABLE "assets" ADD COLUMN     "claim_id" TEXT;

-- AlterTable
ALTER TABLE "request_drafts" ADD COLUMN     "started_at" TIMESTAMP(3) NOT NULL;

-- CreateTable
CREATE TABLE "asset_openings" (
    "person_id" TEXT NOT NULL,
    "form_key" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "last_opened_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "asset_openings_pkey" PRIMARY KEY ("person_id","form_key","asset_id")
);

-- CreateIndex
CREATE INDEX "requests_closed_asset_id_idx" ON "requests"("closed_asset_id");

-- CreateIndex
CREATE INDEX "asset_offers_asset_id_idx" ON "asset_offers"("asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_shares_asset_id_shared_by_id_form_key_key" ON "asset_shares"("asset_id", "shared_by_id", "form_key");

-- CreateIndex
CREATE INDEX "assets_advocate_id_idx" ON "assets"("advocate_id");

-- CreateIndex
CREATE INDEX "assets_claim_id_idx" ON "assets"("claim_id");

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_openings" ADD CONSTRAINT "asset_openings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_openings" ADD CONSTRAINT "asset_openings_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Search by words that stays quick over many thousand assets (product.md §4, "deflect first").

-- Everything an asset says. The functions are as good as immutable: they join texts and know no setting.
CREATE FUNCTION asset_words(
  title text, summary text, body text, industry text, competitor text, topics text[], products text[], personas text[]
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT to_tsvector('english'::regconfig, concat_ws(' . ', title, summary, body, industry, competitor,
    array_to_string(topics, ' . '), array_to_string(products, ' . '), array_to_string(personas, ' . ')))
$$;

-- What a word with a slip of the finger is held against: the short texts, not the transcript.
CREATE FUNCTION asset_heading(
  title text, summary text, industry text, competitor text, topics text[], products text[], personas text[]
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 100 AS $$
  SELECT lower(concat_ws(' ', title, summary, industry, competitor,
    array_to_string(topics, ' '), array_to_string(products, ' '), array_to_string(personas, ' ')))
$$;

CREATE INDEX "assets_words" ON "assets"
  USING gin (asset_words(title, summary, body, industry, competitor, topics, products, personas))
  WHERE withdrawn_at IS NULL;
CREATE INDEX "assets_heading" ON "assets"
  USING gin (asset_heading(title, summary, industry, competitor, topics, products, personas) gin_trgm_ops)
  WHERE withdrawn_at IS NULL;

-- What was asked before and answered by an asset.
CREATE FUNCTION request_words(title text, need text, questions text[], topics text[])
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT to_tsvector('english'::regconfig, concat_ws(' . ', title, need,
    array_to_string(questions, ' . '), array_to_string(topics, ' . ')))
$$;
CREATE INDEX "requests_answered_words" ON "requests"
  USING gin (request_words(title, need, questions, topics))
  WHERE closed_as = 'FULFILLED_BY_ASSET';

-- Deals are found by their name or their account's, also where it is misspelt.
CREATE INDEX "deals_name_trgm" ON "deals" USING gin (lower(name) gin_trgm_ops);
CREATE INDEX "accounts_name_trgm" ON "accounts" USING gin (lower(name) gin_trgm_ops);

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportStatus" ADD VALUE 'UNDOING';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDONE';

-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "kept" JSONB;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "undone_at" TIMESTAMP(3);

-- Calendar invitations travel with letters.
ALTER TABLE "mail_messages" ADD COLUMN "attachments" JSONB;

-- CreateTable
CREATE TABLE "issue_clicks" (
    "recipient_id" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMP(3) NOT NULL,
    "last_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "issue_clicks_pkey" PRIMARY KEY ("recipient_id","link")
);

-- AddForeignKey
ALTER TABLE "issue_clicks" ADD CONSTRAINT "issue_clicks_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "issue_recipients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "cohorts" ADD COLUMN     "looked_up_to" TEXT;

-- An open hook is known by its name, so that a form sent twice opens one door.
CREATE UNIQUE INDEX "request_hooks_one_open_per_name" ON "request_hooks" (lower("name")) WHERE "revoked_at" IS NULL;
