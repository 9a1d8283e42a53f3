-- AlterTable
ALTER TABLE "asset_offers" ADD COLUMN     "not_enough" TEXT;
