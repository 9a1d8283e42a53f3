-- AlterEnum
ALTER TYPE "NominationStatus" ADD VALUE 'LAPSED';
