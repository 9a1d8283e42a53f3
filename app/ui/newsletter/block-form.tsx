import { Form } from '@remix-run/react';
import { type BlockName, blockNames, type Blocks } from '~/domain/newsletter/blocks';
import type { Editor } from '~/domain/newsletter/editor.server';
import { Button, ButtonLink } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { BlockFields } from '~/ui/newsletter/block-fields';
import { Panel } from '~/ui/panel';

export type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> };
type Props = BlockProps & { close: string };

export type BlockProps = { name: BlockName; editor: Editor; fault: Fault | undefined };

/** The form of one block. What was typed and refused stays. */
export function BlockForm({ name, editor, fault, close }: Props) {
  const errors = fault?.errors;
  return (
    <Panel
      id="edit"
      title={blockNames[name]}
      end={
        <ButtonLink to={close} variant="plain" size="small">
          Close
        </ButtonLink>
      }
    >
      {/* The key empties the form when another block is opened */}
      <Form method="post" className="grid gap-4" key={name}>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="block" value={name} />
        {name !== 'words' && <Switch name={name} blocks={editor.blocks} fault={fault} />}
        <BlockFields name={name} editor={editor} fault={fault} />
        <div>
          <Button variant="quiet">Keep</Button>
        </div>
      </Form>
    </Panel>
  );
}

function Switch({
  name,
  blocks,
  fault,
}: {
  name: Exclude<BlockName, 'words'>;
  blocks: Blocks;
  fault: Fault | undefined;
}) {
  const isOn = fault ? fault.values.isOn === 'on' : blocks[name].isOn;
  return <Checkbox name="isOn" label="In this issue" defaultChecked={isOn} />;
}
