-- AlterEnum
BEGIN;
CREATE TYPE "IssueStatus_new" AS ENUM ('DRAFT', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED');
ALTER TABLE "public"."issues" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "issues" ALTER COLUMN "status" TYPE "IssueStatus_new" USING ("status"::text::"IssueStatus_new");
ALTER TYPE "IssueStatus" RENAME TO "IssueStatus_old";
ALTER TYPE "IssueStatus_new" RENAME TO "IssueStatus";
DROP TYPE "public"."IssueStatus_old";
ALTER TABLE "issues" ALTER COLUMN "status" SET DEFAULT 'DRAFT';
COMMIT;

-- AlterTable
ALTER TABLE "suppressions" DROP CONSTRAINT "suppressions_pkey",
DROP COLUMN "scope",
ADD CONSTRAINT "suppressions_pkey" PRIMARY KEY ("email");

-- DropEnum
DROP TYPE "SuppressionScope";
