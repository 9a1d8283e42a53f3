-- AlterTable
ALTER TABLE "issues" ADD COLUMN     "held_reason" TEXT,
ADD COLUMN     "scheduled_at" TIMESTAMP(3),
ADD COLUMN     "scheduled_by" TEXT;
