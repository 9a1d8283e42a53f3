-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "alive_at" TIMESTAMP(3),
ADD COLUMN     "run_by_id" TEXT;

-- A line is done when it is not past the progress of its import; only lines that were given up are marked.
ALTER TABLE "import_rows" ADD COLUMN     "is_moved" BOOLEAN NOT NULL DEFAULT false;
UPDATE "import_rows" SET "is_moved" = true WHERE "outcome" = 'REJECTED' AND "applied_at" IS NOT NULL;
ALTER TABLE "import_rows" DROP COLUMN "applied_at";
