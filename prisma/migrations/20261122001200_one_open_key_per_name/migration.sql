-- Keys are told apart by their names, and a form that is sent twice makes one key.
CREATE UNIQUE INDEX "api_keys_one_open_per_name" ON "api_keys" (lower("name")) WHERE "revoked_at" IS NULL;
