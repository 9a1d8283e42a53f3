import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findOutboxLetter } from '~/domain/mail/outbox.server';
import { db } from '~/platform/db.server';
import { formatDateTime } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.letter.subject ?? 'Letter' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'outbox.read');
  const found = await findOutboxLetter(db(), args.params.id ?? '');
  if (!found) throw notFound();
  const { id, subject, toEmail, from, sentAt, text, files } = found;
  return { letter: { id, subject, toEmail, from, sentAt, text, files }, timeZone };
}

export default function OutboxLetter() {
  const { letter, timeZone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={letter.subject} crumbs={[{ to: '/outbox', label: 'Outbox' }]} here="Letter" />
      <div className="grid gap-5">
        <KeyValues
          items={[
            ['From', letter.from],
            ['To', letter.toEmail],
            ['Kept', formatDateTime(letter.sentAt, timeZone)],
          ]}
        />
        <Panel title="As most people see it" flush>
          <iframe
            title="The letter"
            src={`/outbox/${letter.id}/letter`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="block h-[44rem] w-full bg-[#faf8f4]"
          />
        </Panel>
        <Panel title="Without pictures and colours">
          <pre className="font-mono text-xs wrap-anywhere whitespace-pre-wrap">{letter.text}</pre>
        </Panel>
        {letter.files.map(({ name, type, text }) => (
          <Panel key={name} title={`Attached: ${name}`} end={type}>
            <pre className="font-mono text-xs wrap-anywhere whitespace-pre-wrap">{text}</pre>
          </Panel>
        ))}
      </div>
    </>
  );
}
