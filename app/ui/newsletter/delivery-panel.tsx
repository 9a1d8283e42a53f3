import { Link } from '@remix-run/react';
import type { Deliveries } from '~/domain/newsletter/deliveries.server';
import { BarTable } from '~/ui/bar-table';
import { formatCount, formatPercent } from '~/ui/format';
import { Panel } from '~/ui/panel';

/** What became of an issue's letters after the provider took them, as its signed events tell. */
export function DeliveryPanel({ deliveries }: { deliveries: Deliveries }) {
  const { of, told, delivered, bounced, complained, delayed, opened } = deliveries;
  const line = (label: string, value: number, tone: 'good' | 'bad' | 'warn') => ({
    ...{ label, value, tone },
    text: `${formatCount(value)} of ${formatCount(of)}${of ? `, ${formatPercent(value / of)}` : ''}`,
  });
  return (
    <Panel
      title="Delivery"
      footer={
        <>
          {opened === null
            ? 'Opens are not tracked. '
            : 'Opens are what pictures that were fetched suggest: many programs fetch them unread, others never. '}
          <Link to="/suppressions">Addresses without mail</Link>
        </>
      }
    >
      {told === 0 ? (
        <p className="text-ink-2">
          Nothing told yet. Resend reports bounces and complaints once its webhook points here and
          RESEND_WEBHOOK_SECRETS is set; the outbox and SMTP report nothing.
        </p>
      ) : (
        <BarTable
          caption="What became of the letters"
          heads={['Became', 'Letters']}
          max={of}
          bars={[
            line('Delivered', delivered, 'good'),
            ...(opened === null ? [] : [line('Opened, at a guess', opened, 'good')]),
            line('On its way', delayed, 'warn'),
            line('Bounced', bounced, 'bad'),
            line('Complained', complained, 'bad'),
          ]}
        />
      )}
    </Panel>
  );
}
