-- DropForeignKey
ALTER TABLE "cohorts" DROP CONSTRAINT "cohorts_created_by_id_fkey";

-- AlterTable
ALTER TABLE "cohort_invitations" ADD COLUMN     "body" TEXT,
ADD COLUMN     "feedback_asked_at" TIMESTAMP(3),
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "cohorts" ALTER COLUMN "created_by_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "join_applications" ADD COLUMN     "invitation_id" TEXT;

-- CreateTable
CREATE TABLE "invitation_opt_outs" (
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "invitation_opt_outs_pkey" PRIMARY KEY ("email")
);

-- AddForeignKey
ALTER TABLE "join_applications" ADD CONSTRAINT "join_applications_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "cohort_invitations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
