-- AlterTable
ALTER TABLE "cohorts" ADD COLUMN     "looked_up_to" TEXT;
