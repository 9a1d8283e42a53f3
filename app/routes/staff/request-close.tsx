import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { listAssetOptions } from '~/domain/assets/asset.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { CloseForm, closeOutcomes, requestNumber } from '~/domain/requests/schema';
import { viewerOf } from '~/domain/requests/viewer';
import { withdrawRequest } from '~/domain/requests/withdraw-request.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatList } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Close a request' }];

const refusals = {
  gone: 'This request is not yours.',
  closed: 'It is closed already.',
  held: 'Its call took place. Mark it as done instead: whoever helped is thanked then.',
  'no-asset': 'This asset is no longer there. Choose another.',
  accepted: 'An advocate has said yes and is waiting to hear from you. Ask a manager to close it.',
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.submit'));
  const number = requestNumber(args.params.number);
  const request = await findRequestPage(db(), { number, viewer, now: new Date() });
  if (!request) throw notFound();
  if (request.status === 'CLOSED') throw redirect(`/requests/${number}`);
  const { title, status, helpers } = request;
  const assets = viewer.seesAll ? await listAssetOptions(db(), new Date()) : [];
  return {
    number,
    title,
    assets,
    isManager: viewer.seesAll,
    helper: helpers.length ? formatList(helpers.map(({ name }) => name)) : null,
    isAsked: status === 'WAITING_FOR_ADVOCATE',
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const number = requestNumber(args.params.number);
  const form = await readForm(args.request, CloseForm);
  if (!form.ok) return invalid(form.reason);
  const close = viewerOf(person).seesAll ? closeRequest : withdrawRequest;
  const result = await close(db(), { number, ...form.value }, person, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], form.value), 409);
  return redirectWithToast(`/requests/${number}`, 'It is closed, with your reason.');
}

export default function Close() {
  const { number, title, assets, isManager, helper, isAsked } = useLoaderData<typeof loader>();
  const form = useCheckedForm(CloseForm, { fault: useActionData<typeof action>()?.fault });
  const verb = isManager ? 'Close' : 'Withdraw';
  return (
    <>
      <PageHead
        title={`${verb}: ${title}`}
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${number}`, label: `R-${number}` },
        ]}
        here={verb}
      />
      <div className="max-w-[40rem]">
        <Panel title="Why">
          <Form method="post" className="grid gap-5" {...form.props}>
            <ErrorSummary errors={form.errors} />
            {helper && (
              <Banner tone="warn" title={`${helper} has said yes.`}>
                They are told that it is not needed any more, with your reason, and a call that is set is called off. It
                is not charged.
              </Banner>
            )}
            {isAsked && (
              <Banner tone="info">
                An advocate is being asked. The ask is taken back and not charged to their budget.
              </Banner>
            )}
            {assets.length > 0 && (
              <Select
                label="Asset that answers it"
                hint="With one, the request counts as answered. The requester gets its link."
                optional
                options={assets}
                empty="None"
                {...form.field('assetId')}
              />
            )}
            {isManager && (
              <Select
                label="How it ended"
                hint="Where no asset answers it."
                options={Object.entries(closeOutcomes).map(([value, label]) => ({ value, label }))}
                {...form.field('as')}
              />
            )}
            <Textarea
              label={isManager ? 'Reason, or what to say with the asset' : 'Reason'}
              hint={
                isManager
                  ? 'The requester reads it in a mail. Say what they can do instead.'
                  : 'A sentence for the log, such as “The deal is on hold”.'
              }
              {...form.field('reason')}
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button variant="danger">{verb} the request</Button>
              <Link to={`/requests/${number}`}>Keep it open</Link>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
