-- An open hook is known by its name, so that a form sent twice opens one door.
CREATE UNIQUE INDEX "request_hooks_one_open_per_name" ON "request_hooks" (lower("name")) WHERE "revoked_at" IS NULL;
