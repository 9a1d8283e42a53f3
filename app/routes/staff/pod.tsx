import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { addToPod } from '~/domain/programme/add-to-pod.server';
import { MOST_IN_POD } from '~/domain/programme/pod-size';
import { findPod } from '~/domain/programme/pods.server';
import { removeFromPod } from '~/domain/programme/remove-from-pod.server';
import { PodMemberForm, PodSearch } from '~/domain/programme/schema';
import { db } from '~/platform/db.server';
import { readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { ReadinessMark } from '~/ui/advocates/readiness-mark';
import { Button, LinkButton } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pod.name ?? 'Pod' }];

export async function loader(args: LoaderFunctionArgs) {
  const { role, timeZone } = await guard(args, 'programme.read');
  const { q } = readSearch(args.request, PodSearch);
  const pod = await findPod(db(), args.params.id ?? '', q);
  if (!pod) throw notFound();
  return { pod, q, timeZone, mayManage: may(role, 'programme.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'programme.manage');
  const form = await readForm(args.request, PodMemberForm);
  const podId = args.params.id ?? '';
  const here = `/programme/pods/${podId}`;
  if (!form.ok) return redirectWithToast(here, 'Choose somebody from the list.', 'bad');
  const { intent, advocateId } = form.value;
  const now = new Date();
  if (intent === 'remove') {
    const removed = await removeFromPod(db(), { podId, advocateId }, person, now);
    return removed.ok
      ? redirectWithToast(here, 'Out of the pod. They stay in the programme.')
      : redirectWithToast(here, 'They are not in this pod any more.', 'info');
  }
  const added = await addToPod(db(), { podId, advocateId }, person, now);
  if (added.ok) return redirectWithToast(here, `${added.value.name} is in “${added.value.pod}”.`);
  if (added.reason.code === 'full') return redirectWithToast(here, added.reason.text, 'bad');
  throw notFound();
}

const columns = [
  { id: 'name', label: 'Advocate' },
  { id: 'account', label: 'Account' },
  { id: 'readiness', label: 'Readiness' },
  { id: 'since', label: 'In the pod since' },
  { id: 'act', label: 'Act', hideLabel: true },
];

export default function Pod() {
  const { pod, timeZone, mayManage } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={pod.name}
        sub={`Looked after by ${pod.manager}. ${pod.members.length} of ${MOST_IN_POD}.`}
        crumbs={[
          { to: '/programme', label: 'Programme' },
          { to: '/programme/pods', label: 'Pods' },
        ]}
        here={pod.name}
      />
      <div className="two-columns">
        <Panel title="In this pod" count={pod.members.length} flush>
          {pod.members.length === 0 ? (
            <p className="panel-body text-ink-2">Nobody yet.</p>
          ) : (
            <Table caption="Advocates of this pod by name" columns={columns} stacked>
              {pod.members.map((one) => (
                <Row key={one.id}>
                  <Cell head>
                    <Link className="title-link" to={`/advocates/${one.id}`}>
                      {one.name}
                    </Link>
                  </Cell>
                  <Cell label="Account">{one.account ?? 'Not known'}</Cell>
                  <Cell label="Readiness">
                    <ReadinessMark {...one} />
                  </Cell>
                  <Cell label="In the pod since">{formatDate(one.addedAt, timeZone)}</Cell>
                  <Cell full>
                    {mayManage && (
                      <Form method="post">
                        <input type="hidden" name="advocateId" value={one.id} />
                        <LinkButton name="intent" value="remove" aria-label={`Take out: ${one.name}`}>
                          Take out
                        </LinkButton>
                      </Form>
                    )}
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </Panel>
        {mayManage && <AddSomebody />}
      </div>
    </>
  );
}

function AddSomebody() {
  const { pod, q } = useLoaderData<typeof loader>();
  return (
    <Panel title="Put somebody in">
      <div className="grid gap-3">
        <form method="get" className="filters">
          <SearchField label="Search advocates" placeholder="Name" defaultValue={q} />
        </form>
        {pod.others.length === 0 && <p className="text-ink-2">Nobody else has this in their name.</p>}
        <ul className="grid gap-2">
          {pod.others.map(({ id, name, account, pod: current }) => (
            <li key={id} className="flex items-center justify-between gap-3">
              <span>
                {name}
                <span className="block text-xs text-ink-2">
                  {[account ?? 'no account', current && `now in “${current}”`].filter(Boolean).join(', ')}
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="advocateId" value={id} />
                <Button
                  variant="quiet"
                  size="small"
                  name="intent"
                  value="add"
                  aria-label={`${current ? 'Move' : 'Add'} ${name}`}
                >
                  {current ? 'Move' : 'Add'}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
