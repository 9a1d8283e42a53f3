import { Form } from '@remix-run/react';
import type { MergePage } from '~/domain/accounts/merge-page.server';
import { Button } from '~/ui/button';
import { Input } from '~/ui/input';
import { Select } from '~/ui/select';

type Props = Pick<MergePage, 'kept' | 'others'> & { search: { email: string }; chosenId?: string };

/** The other record: one of the same account, or any by its whole address. */
export function MergeChoice({ kept, others, search, chosenId }: Props) {
  const label = ({ name, title, email }: MergePage['others'][number]) =>
    [name, title, email ?? 'no address'].filter(Boolean).join(', ');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {others.length > 0 && (
        <Form method="get" className="grid content-start gap-3" aria-label="Choose from the account">
          <Select
            name="with"
            label={`Somebody else at ${kept.account?.name ?? 'this account'}`}
            empty="Choose one"
            options={others.map((one) => ({ value: one.id, label: label(one) }))}
            defaultValue={others.some(({ id }) => id === chosenId) ? chosenId : ''}
            key={chosenId}
          />
          <div>
            <Button variant="quiet">Compare</Button>
          </div>
        </Form>
      )}
      <Form method="get" className="grid content-start gap-3" aria-label="Find by address">
        <Input name="email" label="Anybody by their whole address" type="email" defaultValue={search.email} />
        <div>
          <Button variant="quiet">Find and compare</Button>
        </div>
      </Form>
    </div>
  );
}
