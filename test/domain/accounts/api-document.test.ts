import Ajv from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import { openApiDocument } from '~/domain/accounts/api-document';
import { apiCall, apiKinds, kindNamed } from '~/domain/accounts/api-shapes';

const document = openApiDocument('https://northbeam.example');
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'api', ...document });

it('is OpenAPI 3.1 of our site, with one path a kind, the reading of an import, requests, one request and itself', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://northbeam.example' }] });
  expect(Object.keys(document.paths as object)).toHaveLength(apiKinds.length + 4);
});

// What the routes do beside it: test/routes/hooks/api.test.ts.
it.each(apiKinds)('describes a call with %s as the routes read it', (kind) => {
  const shape = apiCall(kindNamed(kind)!);
  const described = ajv.getSchema(`api#/components/schemas/${kind.charAt(0).toUpperCase()}${kind.slice(1)}Call`)!;
  for (const body of [
    { rows: [{}] },
    { rows: [{ externalId: 'X-1' }, { externalId: null }] },
    { rows: [{ externalId: 3 }] },
    { rows: [{ externalId: true }] },
    { rows: [{ externalId: 2 ** 60 }] },
    { rows: [{ nothing: 1 }] },
    { rows: [{ externalId: 'x'.repeat(4001) }] },
    { rows: [] },
    { rows: [{}], dryRun: true },
    [],
    'rows',
  ]) {
    expect([body, described(body)]).toEqual([body, shape.safeParse(body).success]);
  }
});
