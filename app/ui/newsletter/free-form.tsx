import { Form } from '@remix-run/react';
import type { FreeBlock } from '~/domain/newsletter/blocks';
import { Button, ButtonLink, LinkButton } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import type { Fault } from '~/ui/newsletter/block-form';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';

type Props = { block: FreeBlock; isNew: boolean; close: string; fault: Fault | undefined };

/** The form of a block in the manager's own words, kept or about to be added. Pressed twice it is one block. */
export function FreeForm({ block, isNew, close, fault }: Props) {
  const value = (field: 'title' | 'text' | 'action' | 'url') => {
    const typed = fault?.values[field];
    return typeof typed === 'string' ? typed : block[field];
  };
  const error = (field: string) => fault?.errors[field];
  return (
    <Panel
      id="edit"
      title={isNew ? 'A block of your own' : block.title}
      end={
        <ButtonLink to={close} variant="plain" size="small">
          Close
        </ButtonLink>
      }
    >
      <Form method="post" className="grid gap-4" key={isNew ? 'new' : block.id}>
        <ErrorSummary errors={fault?.errors} />
        <input type="hidden" name="block" value="free" />
        <input type="hidden" name="id" value={block.id} />
        <Checkbox name="isOn" label="In this issue" defaultChecked={fault ? fault.values.isOn === 'on' : block.isOn} />
        <Input name="title" label="Heading" defaultValue={value('title')} error={error('title')} maxLength={80} />
        <Textarea
          name="text"
          label="Text"
          hint="Markdown: **bold**, *italic*, lists with -, [words](https://…). Letters show no pictures of their own."
          rows={6}
          defaultValue={value('text')}
          error={error('text')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Input
            name="action"
            label="Button says"
            optional
            defaultValue={value('action')}
            error={error('action')}
            maxLength={40}
          />
          <Input name="url" label="Button leads to" optional defaultValue={value('url')} error={error('url')} />
        </div>
        <div>
          <Button variant="quiet">{isNew ? 'Add it' : 'Keep'}</Button>
        </div>
      </Form>
      {!isNew && (
        <Form method="post" className="mt-3">
          <input type="hidden" name="block" value="remove" />
          <input type="hidden" name="id" value={block.id} />
          <LinkButton bad>Take this block away</LinkButton>
        </Form>
      )}
    </Panel>
  );
}
