import { expect, it } from 'vitest';
import { ATTENDANCE, CERTIFICATIONS, SURVEYS } from '~/domain/accounts/event-fields';
import { suggestMapping } from '~/domain/accounts/mapping';

it.each([
  ['SURVEYS', 'response_id,email,nps_score,answered_on', ['externalId', 'contactEmail', 'npsScore', 'answeredOn']],
  ['ATTENDANCE', 'email,kind,title,attended_on', ['contactEmail', 'kind', 'title', 'attendedOn']],
  ['CERTIFICATIONS', 'contact_id,title,certified_on', ['contactExternalId', 'title', 'certifiedOn']],
] as const)('finds the columns of %s', (kind, header, fields) => {
  expect(Object.values(suggestMapping(kind, header.split(','))).sort()).toEqual([...fields].sort());
});

it('names a person by id or address in each', () => {
  for (const fields of [SURVEYS, ATTENDANCE, CERTIFICATIONS]) {
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['contactExternalId', 'contactEmail']));
  }
});
