import { expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { action, loader } from '~/routes/staff/request-messages';
import { systemNow } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const priya = await makeStaff(db, { name: 'Priya Raman' });
const marcus = await makeRequester(db);
const [manager, requester] = [await signInAs(db, priya.id), await signInAs(db, marcus.personId)];

it('a question shows on both pages, and what is typed into a closed request is kept', async () => {
  const { number } = await makeRequest(db, { by: marcus }, systemNow());
  const [path, params] = [`/requests/${number}/messages`, { number: `${number}` }];
  const write = (cookie: string, form: Record<string, string>) => action(post(path, form, { cookie, params }));
  const sent = await write(manager, { body: 'Which product?', isQuestion: 'yes' });
  expect(sent).toMatchObject({ status: 302 });
  const { conversation } = await loader(get(path, { cookie: requester, params }));
  expect(conversation).toMatchObject({
    isRequester: true,
    waitsFor: expect.stringContaining('Priya Raman asked Marcus Okafor something'),
    messages: [{ author: 'Priya Raman', body: 'Which product?', isQuestion: true }],
  });
  expect(await write(requester, { body: ' ' })).toMatchObject({
    data: { fault: { errors: { body: [expect.anything()] } } },
  });
  await closeRequest(db, { number, reason: 'No.' }, { personId: priya.id, name: priya.name }, systemNow());
  expect(await write(requester, { body: 'The planner.' })).toMatchObject({
    init: { status: 409 },
    data: { fault: { values: { body: 'The planner.' } } },
  });
});

it('is nobody else’s to read', async () => {
  const { number } = await makeRequest(db, {}, systemNow());
  const path = `/requests/${number}/messages`;
  const reading = loader(get(path, { cookie: requester, params: { number: `${number}` } }));
  await expect(reading).rejects.toMatchObject({ status: 404 });
});
