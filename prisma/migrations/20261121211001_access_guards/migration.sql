-- One sign-in link per address: a newer one takes the place of the older (S1).
CREATE UNIQUE INDEX "verifications_one_link_per_address" ON "verifications" ("value")
  WHERE "identifier" LIKE 'sign-in:%';

-- One open invitation per address.
CREATE UNIQUE INDEX "staff_invitations_one_open_per_address" ON "staff_invitations" ("email")
  WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL;
