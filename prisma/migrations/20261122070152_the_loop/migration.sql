-- AlterEnum
ALTER TYPE "ConsentScope" ADD VALUE 'OPPORTUNITY_ALERTS';

-- AlterTable
ALTER TABLE "advocates" ADD COLUMN     "impact_notes_off_at" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "approval_asked_at" TIMESTAMP(3),
ADD COLUMN     "approval_asked_by_id" TEXT,
ADD COLUMN     "approved_at" TIMESTAMP(3),
ADD COLUMN     "approved_by_id" TEXT,
ADD COLUMN     "edited_at" TIMESTAMP(3),
ADD COLUMN     "sends_locally" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "warned_at" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "outcomes" ADD COLUMN     "note_id" TEXT,
ADD COLUMN     "printed_at" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "impact_notes" (
    "id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "written_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "impact_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_cards" (
    "id" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "favour_id" TEXT NOT NULL,
    "shows_name" BOOLEAN NOT NULL,
    "shows_account" BOOLEAN NOT NULL,
    "switched_on_at" TIMESTAMP(3) NOT NULL,
    "taken_down_at" TIMESTAMP(3),

    CONSTRAINT "share_cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skipped_slots" (
    "slot" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "skipped_by_id" TEXT NOT NULL,
    "skipped_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "skipped_slots_pkey" PRIMARY KEY ("slot")
);

-- CreateTable
CREATE TABLE "link_checks" (
    "url" TEXT NOT NULL,
    "status" INTEGER,
    "fault" TEXT,
    "checked_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "link_checks_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "opportunity_alerts" (
    "advocate_id" TEXT NOT NULL,
    "opportunity_id" TEXT NOT NULL,
    "mailed_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "opportunity_alerts_pkey" PRIMARY KEY ("advocate_id","opportunity_id")
);

-- CreateIndex
CREATE INDEX "impact_notes_advocate_id_written_at_idx" ON "impact_notes"("advocate_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "share_cards_favour_id_key" ON "share_cards"("favour_id");

-- CreateIndex
CREATE INDEX "share_cards_advocate_id_idx" ON "share_cards"("advocate_id");

-- CreateIndex
CREATE INDEX "opportunity_alerts_opportunity_id_idx" ON "opportunity_alerts"("opportunity_id");

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "impact_notes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "impact_notes" ADD CONSTRAINT "impact_notes_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_cards" ADD CONSTRAINT "share_cards_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_cards" ADD CONSTRAINT "share_cards_favour_id_fkey" FOREIGN KEY ("favour_id") REFERENCES "favours"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_approval_asked_by_id_fkey" FOREIGN KEY ("approval_asked_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skipped_slots" ADD CONSTRAINT "skipped_slots_skipped_by_id_fkey" FOREIGN KEY ("skipped_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_alerts" ADD CONSTRAINT "opportunity_alerts_advocate_id_fkey" FOREIGN KEY ("advocate_id") REFERENCES "advocates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_alerts" ADD CONSTRAINT "opportunity_alerts_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunities"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What was told before is told: no issue tells it again. What stands in a draft may have been typed by somebody.
UPDATE "outcomes" SET "printed_at" = "told_at" WHERE "told_at" IS NOT NULL;
UPDATE "issues" SET "edited_at" = "updated_at" WHERE "status" = 'DRAFT';

-- AlterTable
ALTER TABLE "outcomes" ADD COLUMN     "for_issue_only" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "resumed_at" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "written_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A frozen payload never changes (R1); it may be let go once every letter of it is with the provider, or while no attempt
-- counts, because the only one surely sent nothing.
CREATE OR REPLACE FUNCTION "refuse_payload_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."payload" IS NOT NULL AND NEW."payload" IS DISTINCT FROM OLD."payload"
     AND NOT (NEW."payload" IS NULL AND (NEW."status" = 'SENT' OR NEW."attempts" = 0)) THEN
    RAISE EXCEPTION 'the payload of batch % is frozen', OLD."id";
  END IF;
  RETURN NEW;
END $$;

-- Payloads are kept as gzip from now on; what waits is still the plain JSON, and PostgreSQL has nothing left to compress.
ALTER TABLE "send_batches" ALTER COLUMN "payload" TYPE BYTEA USING convert_to("payload", 'UTF8'),
                           ALTER COLUMN "payload" SET STORAGE EXTERNAL;
