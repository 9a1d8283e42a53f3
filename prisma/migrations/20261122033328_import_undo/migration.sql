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
