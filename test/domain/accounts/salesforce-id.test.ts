import { expect, test } from 'vitest';
import { fullSalesforceId } from '~/domain/accounts/salesforce-id';

// The 18-character ids stand in a Data Loader export.
test.each(['006x0000001YtCrAAK', '001x0000002xLD0AAM', '005x0000000fNSiAAM'])('%s from its first 15', (id) => {
  expect(fullSalesforceId(id.slice(0, 15))).toBe(id);
  expect(fullSalesforceId(id)).toBe(id);
});

test('ids that differ in capitals only stay two', () => {
  expect(fullSalesforceId('0015g00000A1abC')).not.toBe(fullSalesforceId('0015g00000a1abC'));
  expect(fullSalesforceId('0015g00000A1abC').toLowerCase()).not.toBe(fullSalesforceId('0015g00000a1abC').toLowerCase());
});

test.each(['A-2e4581', '2182162682', '000000000000001', 'RV-C00001', 'abc', 'HUBSPOT12345678'])(
  '%s is no Salesforce id',
  (id) => expect(fullSalesforceId(id)).toBe(id),
);
