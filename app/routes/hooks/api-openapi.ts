import { openApiDocument } from '~/domain/accounts/api-document';
import { onlyMethod } from '~/platform/api.server';
import { env } from '~/platform/env.server';

/** What the API takes and answers, for programs that write programs. Holds nothing of ours, so it needs no key. */
export const loader = () =>
  new Response(JSON.stringify(openApiDocument(env().SITE_URL)), { headers: { 'Content-Type': 'application/json' } });

export const action = onlyMethod('GET');
