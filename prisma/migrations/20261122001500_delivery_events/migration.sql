-- CreateEnum
CREATE TYPE "DeliveryKind" AS ENUM ('SENT', 'DELAYED', 'DELIVERED', 'OPENED', 'CLICKED', 'BOUNCED', 'COMPLAINED', 'FAILED');

-- CreateTable
CREATE TABLE "delivery_events" (
    "id" TEXT NOT NULL,
    "kind" "DeliveryKind" NOT NULL,
    "provider_id" TEXT NOT NULL,
    "happened_at" TIMESTAMP(3) NOT NULL,
    "detail" TEXT,
    "stored_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "delivery_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delivery_events_provider_id_kind_idx" ON "delivery_events"("provider_id", "kind");
