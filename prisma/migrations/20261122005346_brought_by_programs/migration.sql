-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "created_by_name" TEXT,
ALTER COLUMN "created_by_id" DROP NOT NULL;
