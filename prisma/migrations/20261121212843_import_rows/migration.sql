-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "links" JSONB NOT NULL,
ADD COLUMN     "record_id" TEXT;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "checked_at" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "import_rows_import_id_outcome_line_idx" ON "import_rows"("import_id", "outcome", "line");
