-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "draft" JSONB;
