-- AlterTable
ALTER TABLE "outcomes" ADD COLUMN     "for_issue_only" BOOLEAN NOT NULL DEFAULT false;
