-- A batch of 100 letters is about 6 MB of much the same text: lz4 where this PostgreSQL was built with it.
DO $$
BEGIN
  ALTER TABLE "send_batches" ALTER COLUMN "payload" SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  NULL;
END $$;

-- A frozen payload never changes; it may only be let go once every letter of it is with the provider.
CREATE OR REPLACE FUNCTION "refuse_payload_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."payload" IS NOT NULL AND NEW."payload" IS DISTINCT FROM OLD."payload"
     AND NOT (NEW."payload" IS NULL AND NEW."status" = 'SENT') THEN
    RAISE EXCEPTION 'the payload of batch % is frozen', OLD."id";
  END IF;
  RETURN NEW;
END $$;
