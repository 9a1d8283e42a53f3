-- CreateTable
CREATE TABLE "issue_clicks" (
    "recipient_id" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMP(3) NOT NULL,
    "last_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "issue_clicks_pkey" PRIMARY KEY ("recipient_id","link")
);

-- AddForeignKey
ALTER TABLE "issue_clicks" ADD CONSTRAINT "issue_clicks_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "issue_recipients"("id") ON DELETE CASCADE ON UPDATE CASCADE;
