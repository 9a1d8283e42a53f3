import type { Looked } from '~/domain/requests/intake.server';
import { LinkButton } from '~/ui/button';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';

/** Beside the form: what the CRM says of the deal, and what is kept. */
export function NewRequestSide({ looked, isKept }: { looked: Looked; isKept: boolean }) {
  return (
    <div className="grid gap-4">
      {looked.deal && (
        <Panel title="The deal" end="from the CRM">
          <KeyValues items={looked.deal.filter(([, value]) => value)} />
        </Panel>
      )}
      <Panel title="Draft">
        <p className="text-ink-2">
          {isKept
            ? 'What you have typed is kept until you submit it. You may leave and come back.'
            : 'What you type is kept as you type, or when you look for answers.'}
        </p>
        {isKept && (
          <p className="mt-2">
            <LinkButton form="discard" bad>
              Throw it away
            </LinkButton>
          </p>
        )}
      </Panel>
    </div>
  );
}
