-- Rules of requests that must hold whatever the code does.

-- Words that are nearly alike are found as well (deflection).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A team works on one draft of its SOP at a time.
CREATE UNIQUE INDEX "sops_one_draft_per_team" ON "sops" ("team") WHERE "published_at" IS NULL;

-- A clock stands still once at a time; one round of asks runs at a time.
CREATE UNIQUE INDEX "request_pauses_one_open" ON "request_pauses" ("request_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "ask_rounds_one_running" ON "ask_rounds" ("request_id") WHERE "ended_at" IS NULL;

ALTER TABLE "requests" ADD CONSTRAINT "requests_wanted_within_group" CHECK ("wanted" BETWEEN 1 AND 15);
ALTER TABLE "ask_round_places" ADD CONSTRAINT "ask_round_places_up_to_15" CHECK ("position" BETWEEN 1 AND 15);
ALTER TABLE "asset_shares" ADD CONSTRAINT "asset_shares_views_not_negative" CHECK ("views" >= 0);

-- A call has one helper, and a scheduled one its time.
ALTER TABLE "meetings"
  ADD CONSTRAINT "meetings_one_helper" CHECK (("ask_id" IS NULL) <> ("product_advocate_id" IS NULL)),
  ADD CONSTRAINT "meetings_scheduled_has_time" CHECK ("status" <> 'SCHEDULED' OR "starts_at" IS NOT NULL);
