import { Form } from '@remix-run/react';
import { ArrowRight, FileText, UserRound, X } from 'lucide-react';
import { useRef } from 'react';
import type { QueueRow } from '~/domain/requests/queue.server';
import { BulkBar } from '~/ui/bulk-bar';
import { Button } from '~/ui/button';
import { plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { QueueTable } from '~/ui/requests/queue-table';
import { RowKeysHelp, useRowKeys } from '~/ui/row-keys';

type Props = {
  rows: readonly QueueRow[];
  total: number;
  /** the list's sort without a parameter */ sort?: string;
  isPickable: boolean;
};

/** The queue with its keys, and what can be done with several requests at once. */
export function QueuePanel({ rows, total, sort, isPickable }: Props) {
  const list = useRef<HTMLFormElement>(null);
  useRowKeys(list);
  return (
    <Panel
      title={plural(total, 'request')}
      flush
      end={<RowKeysHelp />}
      footer="Clocks count business hours without holidays, and stand still while the requester has to act."
    >
      <Form ref={list} method="get" action="/requests/bulk" className="pick">
        <QueueTable {...{ rows, sort, isPickable }} />
        {isPickable && (
          <BulkBar>
            <Button variant="quiet" size="small" name="do" value="next">
              <ArrowRight aria-hidden="true" />
              Ask next in order
            </Button>
            <Button variant="quiet" size="small" name="do" value="assign">
              <UserRound aria-hidden="true" />
              Assign
            </Button>
            <Button variant="quiet" size="small" name="do" value="offer">
              <FileText aria-hidden="true" />
              Offer an asset
            </Button>
            <Button variant="quiet" size="small" name="do" value="close">
              <X aria-hidden="true" />
              Close with a reason
            </Button>
            <Button variant="plain" size="small" type="reset">
              Clear
            </Button>
          </BulkBar>
        )}
      </Form>
    </Panel>
  );
}
