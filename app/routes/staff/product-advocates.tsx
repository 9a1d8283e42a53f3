import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { listOthers, listProductAdvocates } from '~/domain/meetings/staff.server';
import { db } from '~/platform/db.server';
import { Button, ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatList } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'Product advocates' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const isManager = may(person.role, 'requests.run');
  const people = await listProductAdvocates(db(), new Date());
  return { people, isManager, others: isManager ? await listOthers(db()) : [] };
}

export default function ProductAdvocates() {
  const { people, isManager, others } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Product advocates"
        sub="Colleagues who know the product by having used it, and join sales calls. A deal belongs to the first who joined it."
      />
      <div className="grid gap-4">
        {people.length === 0 && (
          <EmptyState title="Nobody yet">Write down the first: what they know, when they take calls.</EmptyState>
        )}
        {people.map((one) => (
          <Person key={one.personId} one={one} isManager={isManager} />
        ))}
        {others.length > 0 && (
          <Panel title="Somebody else">
            <Form method="get" action="/product-advocates/profile" className="grid max-w-[28rem] gap-2">
              <Select name="person" label="Colleague" options={others} />
              <div>
                <Button variant="quiet" size="small">
                  Write down what they know
                </Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}

type One = ReturnType<typeof useLoaderData<typeof loader>>['people'][number];

function Person({ one, isManager }: { one: One; isManager: boolean }) {
  const { name, load, weeklyCap, hours, topics, industries, languages, calls, deals, personId } = one;
  const known = (words: string[]) => (words.length ? formatList(words) : 'not said');
  return (
    <Panel
      title={name}
      end={
        <span className="flex items-center gap-3">
          <Tag tone={load < weeklyCap ? 'good' : 'warn'}>
            {load} of {weeklyCap} calls this week
          </Tag>
          {isManager && (
            <ButtonLink variant="quiet" size="small" to={`/product-advocates/profile?person=${personId}`}>
              Change
            </ButtonLink>
          )}
        </span>
      }
    >
      <div className="grid gap-4 md:grid-cols-2">
        <KeyValues
          items={[
            ['Topics', known(topics)],
            ['Industries', known(industries)],
            ['Languages', known(languages)],
            ['Takes calls', hours],
          ]}
        />
        <div className="grid content-start gap-3">
          <div>
            <h3>Calls ahead</h3>
            {calls.length === 0 && <p className="text-ink-2">None</p>}
            <ul className="grid gap-1">
              {calls.map((call) => (
                <li key={call.id}>
                  <Link to={`/meetings/${call.id}`}>{call.title}</Link>
                  <span className="text-ink-2"> {call.when}</span>
                </li>
              ))}
            </ul>
          </div>
          {deals.length > 0 && (
            <div>
              <h3>Deals joined</h3>
              <ul className="grid gap-1">
                {deals.map((deal) => (
                  <li key={deal.id}>
                    {deal.name} {deal.owns && <Tag outline>first to join</Tag>}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
    </Panel>
  );
}
