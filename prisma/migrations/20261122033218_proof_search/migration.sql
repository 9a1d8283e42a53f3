-- Search by words that stays quick over many thousand assets (product.md §4, "deflect first").

-- Everything an asset says. The functions are as good as immutable: they join texts and know no setting.
CREATE FUNCTION asset_words(
  title text, summary text, body text, industry text, competitor text, topics text[], products text[], personas text[]
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT to_tsvector('english'::regconfig, concat_ws(' . ', title, summary, body, industry, competitor,
    array_to_string(topics, ' . '), array_to_string(products, ' . '), array_to_string(personas, ' . ')))
$$;

-- What a word with a slip of the finger is held against: the short texts, not the transcript.
CREATE FUNCTION asset_heading(
  title text, summary text, industry text, competitor text, topics text[], products text[], personas text[]
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 100 AS $$
  SELECT lower(concat_ws(' ', title, summary, industry, competitor,
    array_to_string(topics, ' '), array_to_string(products, ' '), array_to_string(personas, ' ')))
$$;

CREATE INDEX "assets_words" ON "assets"
  USING gin (asset_words(title, summary, body, industry, competitor, topics, products, personas))
  WHERE withdrawn_at IS NULL;
CREATE INDEX "assets_heading" ON "assets"
  USING gin (asset_heading(title, summary, industry, competitor, topics, products, personas) gin_trgm_ops)
  WHERE withdrawn_at IS NULL;

-- What was asked before and answered by an asset.
CREATE FUNCTION request_words(title text, need text, questions text[], topics text[])
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT to_tsvector('english'::regconfig, concat_ws(' . ', title, need,
    array_to_string(questions, ' . '), array_to_string(topics, ' . ')))
$$;
CREATE INDEX "requests_answered_words" ON "requests"
  USING gin (request_words(title, need, questions, topics))
  WHERE closed_as = 'FULFILLED_BY_ASSET';

-- Deals are found by their name or their account's, also where it is misspelt.
CREATE INDEX "deals_name_trgm" ON "deals" USING gin (lower(name) gin_trgm_ops);
CREATE INDEX "accounts_name_trgm" ON "accounts" USING gin (lower(name) gin_trgm_ops);
