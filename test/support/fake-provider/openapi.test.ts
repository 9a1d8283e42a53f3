import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { expect, it, onTestFinished } from 'vitest';
import { batchPayload, postedMail, readBatchPayload } from '~/platform/mail/payload';
import { invitation, letter, letters } from '#test/platform/mail/letters';
import { startFakeProvider } from '#test/support/fake-provider';
import { eventsOf, FATES } from './events';

const document = JSON.parse(readFileSync('test/fixtures/resend/resend-openapi.json', 'utf8')) as {
  paths: Record<string, object>;
  webhooks: Record<string, object>;
};
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'resend', ...document });

/** What speaks against a value by a named shape of the document; nothing when it fits. */
function faults(shape: string, value: unknown) {
  const validate = ajv.getSchema(`resend#/components/schemas/${shape}`);
  if (!validate) throw new Error(`The document has no ${shape}.`);
  return validate(value) ? [] : validate.errors;
}

async function post(path: string, body: BodyInit) {
  const provider = await startFakeProvider();
  onTestFinished(provider.close);
  const headers = { authorization: 'Bearer test-key', 'x-batch-validation': 'permissive' };
  const response = await fetch(`${provider.url}${path}`, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, provider };
}

it('listens where the document says', () => {
  for (const path of ['/emails', '/emails/batch']) expect(document.paths[path]).toHaveProperty('post');
});

it('answers a batch as the document says, and what we post is what the document asks for', async () => {
  const payload = await batchPayload([...letters(3), letter({ attachments: [invitation] })]);
  for (const one of readBatchPayload(payload)) expect(faults('SendEmailRequest', one)).toEqual([]);
  const { status, body, provider } = await post('/emails/batch', payload);
  expect([status, faults('CreateBatchEmailsResponse', body)]).toEqual([200, []]);
  expect(body.data).toEqual(provider.ledger().map(({ id }) => ({ id })));
});

it('answers a letter as the document says', async () => {
  const one = postedMail(letter());
  const { status, body, provider } = await post('/emails', JSON.stringify(one));
  expect([status, faults('SendEmailResponse', body)]).toEqual([200, []]);
  expect(body).toEqual({ id: provider.ledger()[0]?.id });
});

const sent = {
  id: 'e1',
  to: 'maren@castellan.example',
  at: Date.UTC(2026, 10, 22),
  from: 'N <n@northbeam.example>',
  subject: 'S',
};

it.each(FATES)('tells that a letter was %s by events of the document’s shapes', (fate) => {
  for (const { event } of eventsOf(sent, fate)) {
    expect(document.webhooks).toHaveProperty([event.type]);
    expect([event.type, faults(shapeOf(event.type), event)]).toEqual([event.type, []]);
  }
});

it('control: an event that lacks what the document asks for is seen', () => {
  const [event] = eventsOf(sent, 'bounced').slice(-1);
  expect(faults('EmailBouncedEvent', { ...event?.event, data: { email_id: 'e1' } })).not.toEqual([]);
});

/** `email.delivery_delayed` → `EmailDeliveryDelayedEvent` */
const shapeOf = (type: string) =>
  `${type
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Event`;
