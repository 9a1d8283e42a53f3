-- AlterTable
ALTER TABLE "help_tasks" ADD COLUMN     "ended_at" TIMESTAMP(3);
