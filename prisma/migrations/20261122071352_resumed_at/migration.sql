-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "resumed_at" TIMESTAMP(3);
