-- Calendar invitations travel with letters.
ALTER TABLE "mail_messages" ADD COLUMN "attachments" JSONB;
