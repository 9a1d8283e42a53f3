-- CreateTable
CREATE TABLE "api_calls" (
    "id" TEXT NOT NULL,
    "api_key_id" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "digest" TEXT NOT NULL,
    "started_at" TIMESTAMP(3) NOT NULL,
    "import_id" TEXT,

    CONSTRAINT "api_calls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_calls_import_id_key" ON "api_calls"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_calls_api_key_id_idempotency_key_key" ON "api_calls"("api_key_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "api_calls" ADD CONSTRAINT "api_calls_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_keys"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_calls" ADD CONSTRAINT "api_calls_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;
