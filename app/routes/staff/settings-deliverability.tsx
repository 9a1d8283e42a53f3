import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { lookUpSender, type Skipped } from '~/domain/mail/look-up-sender.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { getSettings } from '~/domain/settings/queries.server';
import { DeliverabilityForm } from '~/domain/settings/schema';
import { db } from '~/platform/db.server';
import { systemDns } from '~/platform/dns.server';
import { env } from '~/platform/env.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { DnsFindingPanel } from '~/ui/settings/dns-finding';
import { OpenTracking } from '~/ui/settings/open-tracking';
import { WhyList } from '~/ui/why-list';

export const meta: MetaFunction = () => [{ title: 'Deliverability' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'settings.change');
  const settings = await getSettings(db());
  const { MAIL_TRANSPORT: transport, SMTP_URL: smtpUrl, SITE_URL: siteUrl } = env();
  const { dkimSelector, returnPathHost, openTracking } = settings;
  const looked = await lookUpSender(settings, { siteUrl, transport, smtpUrl }, systemDns());
  return { ...looked, dkimSelector, returnPathHost, openTracking };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'settings.change');
  const form = await readForm(args.request, DeliverabilityForm);
  if (!form.ok) return invalid(form.reason);
  const change = form.value;
  if (change.intent === 'names') {
    const { dkimSelector, returnPathHost } = change;
    await changeSettings(db(), { dkimSelector, returnPathHost }, person, new Date());
    return redirectWithToast('/settings/deliverability', 'These names are looked up from now on.');
  }
  const openTracking = change.intent === 'opens-on';
  const reasons = change.intent === 'opens-on' ? [change.reason] : [];
  await changeSettings(db(), { openTracking }, person, new Date(), reasons);
  const said = openTracking ? 'Opens are kept from now on.' : 'Opens are not tracked any more.';
  return redirectWithToast('/settings/deliverability', said);
}

const ways = {
  resend: 'Resend. It tells of bounces and complaints by its webhook.',
  smtp: 'SMTP. Bounces land in the sender’s mailbox, which Flywheel does not read.',
  outbox: 'The outbox: letters stay in the database and go nowhere. What is said below is for Resend.',
};
const skips: Record<Skipped, { title: string; text: string }> = {
  'no-sender': { title: 'There is nothing to look up yet.', text: 'Enter the sender’s address first.' },
  reserved: {
    title: 'Nothing was looked up.',
    text: 'The sender’s domain is reserved for examples and exists nowhere. With one of your own, SPF, DKIM, DMARC and the return path stand here.',
  },
};
const signs = { good: 'met', look: 'warn', must: 'blocked' } as const;

export default function Deliverability() {
  const page = useLoaderData<typeof loader>();
  const { sender, transport, skipped, facts, findings, domain } = page;
  const fault = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title="Deliverability"
        crumbs={[{ to: '/settings', label: 'Settings' }]}
        here="Deliverability"
        sub="Whether mail servers believe that your letters are yours. Looked up when this page was opened; nothing here holds an issue back."
      />
      <ErrorSummary errors={fault?.errors} />
      <div className="grid max-w-[46rem] gap-5">
        <Panel title="Who writes" end={<Link to="/settings">Change it</Link>}>
          <div className="grid gap-4">
            <KeyValues
              items={[
                ['From', `${sender.name} <${sender.email}>`],
                ['Replies to', sender.replyTo || sender.email],
                ['Sent by', ways[transport]],
              ]}
            />
            <WhyList
              reasons={facts.map(({ level, title, text }) => ({ sign: signs[level], text: title, detail: text }))}
            />
          </div>
        </Panel>
        {skipped && (
          <Banner tone="info" title={skips[skipped].title}>
            {skips[skipped].text}
          </Banner>
        )}
        {findings.map((finding) => (
          <DnsFindingPanel key={finding.topic} {...finding} />
        ))}
        <Panel title="Names that are looked up">
          <Form method="post" className="grid gap-5">
            <Input
              name="dkimSelector"
              label="DKIM selector"
              hint="Resend calls its key resend; another server names its own."
              defaultValue={String(fault?.values.dkimSelector ?? page.dkimSelector)}
              error={fault?.errors.dkimSelector}
              width="s"
            />
            <Input
              name="returnPathHost"
              label="Return path"
              hint={`Where bounces go. Empty means send.${domain}, as Resend has it.`}
              optional
              defaultValue={String(fault?.values.returnPathHost ?? page.returnPathHost)}
              error={fault?.errors.returnPathHost}
            />
            <div>
              <Button name="intent" value="names">
                Save and look again
              </Button>
            </div>
          </Form>
        </Panel>
        <OpenTracking isOn={page.openTracking} fault={fault} />
      </div>
    </>
  );
}
