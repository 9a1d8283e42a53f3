-- AlterTable
ALTER TABLE "asks" ADD COLUMN     "answer_note" TEXT;

-- AlterTable
ALTER TABLE "requests" ADD COLUMN     "assets_note" TEXT,
ADD COLUMN     "competitors" TEXT[],
ADD COLUMN     "questions" TEXT[];
