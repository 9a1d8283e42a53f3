-- DropIndex
DROP INDEX "asset_shares_asset_id_idx";

-- AlterTable
ALTER TABLE "asset_offers" ADD COLUMN     "opened" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "asset_shares" ADD COLUMN     "form_key" TEXT;

-- AlterTable
ALTER TABLE "assets" ADD COLUMN     "claim_id" TEXT;

-- AlterTable
ALTER TABLE "request_drafts" ADD COLUMN     "started_at" TIMESTAMP(3) NOT NULL;

-- CreateTable
CREATE TABLE "asset_openings" (
    "person_id" TEXT NOT NULL,
    "form_key" TEXT NOT NULL,
    "asset_id" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "last_opened_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "asset_openings_pkey" PRIMARY KEY ("person_id","form_key","asset_id")
);

-- CreateIndex
CREATE INDEX "requests_closed_asset_id_idx" ON "requests"("closed_asset_id");

-- CreateIndex
CREATE INDEX "asset_offers_asset_id_idx" ON "asset_offers"("asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "asset_shares_asset_id_shared_by_id_form_key_key" ON "asset_shares"("asset_id", "shared_by_id", "form_key");

-- CreateIndex
CREATE INDEX "assets_advocate_id_idx" ON "assets"("advocate_id");

-- CreateIndex
CREATE INDEX "assets_claim_id_idx" ON "assets"("claim_id");

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_openings" ADD CONSTRAINT "asset_openings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset_openings" ADD CONSTRAINT "asset_openings_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE CASCADE ON UPDATE CASCADE;
