import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deliveryOf, readDelivery } from '~/domain/mail/delivery';
import { permutations } from '#test/support/told';

const events = JSON.parse(readFileSync('test/fixtures/resend/resend-events.anymail.json', 'utf8')) as {
  case: string;
  event: { data: { email_id: string } };
}[];
const named = (name: string) => events.find((one) => one.case === `test_${name}_event`)?.event;

describe('an event of the provider', () => {
  it.each([
    ['sent', 'SENT', null],
    ['delivered', 'DELIVERED', null],
    ['delivery_delayed', 'DELAYED', null],
    ['opened', 'OPENED', null],
    ['clicked', 'CLICKED', null],
    ['hard_bounced', 'BOUNCED', { emails: ['bounced@resend.dev'], source: 'bounce' }],
    ['suppressed', 'BOUNCED', { emails: ['blocked@example.org'], source: 'bounce' }],
    ['complained', 'COMPLAINED', { emails: ['complained@resend.dev'], source: 'complaint' }],
  ])('%s is read as it is posted', (name, kind, suppress) => {
    const event = named(name);
    expect(readDelivery(event)).toMatchObject({
      kind,
      suppress,
      providerId: event?.data.email_id,
      at: expect.any(Date),
    });
  });

  it('of a full mailbox holds nobody back', () => {
    const data = {
      email_id: 'e1',
      to: ['a@castellan.example'],
      bounce: { type: 'Transient', message: 'Mailbox full' },
    };
    const read = readDelivery({ type: 'email.bounced', created_at: '2026-11-22T10:00:00Z', data });
    expect(read).toMatchObject({ kind: 'BOUNCED', suppress: null, detail: 'Mailbox full' });
  });

  it('that was not tried because the address is on the provider’s own list holds the address back here too', () => {
    const data = { email_id: 'e1', to: ['a@castellan.example'], suppressed: { message: 'It bounced before.' } };
    expect(readDelivery({ type: 'email.suppressed', created_at: '2026-11-22T10:00:00Z', data })).toMatchObject({
      ...{ kind: 'BOUNCED', detail: 'It bounced before.' },
      suppress: { emails: ['a@castellan.example'], source: 'bounce' },
    });
  });

  it('holds back the address as we write it, whatever its case and name', () => {
    const data = { email_id: 'e1', to: ['"Maren" <Maren@Castellan.Example>', 'no address'] };
    const read = readDelivery({ type: 'email.complained', created_at: '2026-11-22T10:00:00Z', data });
    expect(read?.suppress?.emails).toEqual(['maren@castellan.example']);
  });

  it.each([null, 5, [], {}, { type: 'domain.updated', created_at: '2026-11-22', data: {} }, { type: 'email.sent' }])(
    'that is none of ours says nothing: %j',
    (json) => expect(readDelivery(json)).toBeNull(),
  );
});

describe('where a letter stands', () => {
  it('is the same in each of the 120 orders of five events (W2)', () => {
    const kinds = ['SENT', 'DELIVERED', 'OPENED', 'COMPLAINED', 'BOUNCED'] as const;
    const orders = permutations(kinds);
    expect(orders).toHaveLength(120);
    expect(new Set(orders.map(deliveryOf))).toEqual(new Set(['COMPLAINED']));
  });

  it('is nowhere before the first event, and only grows weightier', () => {
    expect(deliveryOf([])).toBeNull();
    expect(deliveryOf(['SENT', 'DELAYED'])).toBe('DELAYED');
    expect(deliveryOf(['CLICKED', 'DELIVERED'])).toBe('CLICKED');
    expect(deliveryOf(['BOUNCED', 'DELIVERED'])).toBe('BOUNCED');
  });
});
