-- Rules that must hold whatever the code does.

-- Places: never more taken than there are (C1).
ALTER TABLE "opportunities"
  ADD CONSTRAINT "opportunities_taken_within_places" CHECK ("taken" >= 0 AND ("places" IS NULL OR "taken" <= "places")),
  ADD CONSTRAINT "opportunities_minutes_positive" CHECK ("minutes" > 0);

-- Asking: never two open asks at once (rules 4).
CREATE UNIQUE INDEX "asks_one_open_per_advocate" ON "asks" ("advocate_id") WHERE "status" = 'OPEN';

-- Consent: at most one open yes per scope (rules G1).
CREATE UNIQUE INDEX "consents_one_open_per_scope" ON "consents" ("advocate_id", "scope") WHERE "withdrawn_at" IS NULL;

-- Requesters belong to a team.
ALTER TABLE "people" ADD CONSTRAINT "people_requester_has_team" CHECK ("role" <> 'REQUESTER' OR "team" IS NOT NULL);

-- One sign-in link per address: a newer one takes the place of the older (S1).
CREATE UNIQUE INDEX "verifications_one_link_per_address" ON "verifications" ("value")
  WHERE "identifier" LIKE 'sign-in:%';

-- One open invitation per address.
CREATE UNIQUE INDEX "staff_invitations_one_open_per_address" ON "staff_invitations" ("email")
  WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL;

-- A batch of 100 letters is about 6 MB of much the same text: lz4 where this PostgreSQL was built with it.
DO $$
BEGIN
  ALTER TABLE "send_batches" ALTER COLUMN "payload" SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  NULL;
END $$;

-- A frozen payload never changes (R1); it may only be let go once every letter of it is with the provider.
CREATE FUNCTION "refuse_payload_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."payload" IS NOT NULL AND NEW."payload" IS DISTINCT FROM OLD."payload"
     AND NOT (NEW."payload" IS NULL AND NEW."status" = 'SENT') THEN
    RAISE EXCEPTION 'the payload of batch % is frozen', OLD."id";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "send_batches_payload_frozen" BEFORE UPDATE ON "send_batches"
  FOR EACH ROW EXECUTE FUNCTION "refuse_payload_change"();

-- The audit log is append-only (S10).
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed';
END $$;
CREATE TRIGGER "audit_events_append_only" BEFORE UPDATE OR DELETE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
