import { useSearchParams } from '@remix-run/react';
import type { Editor } from '~/domain/newsletter/editor.server';
import type { ApprovalPage } from '~/domain/newsletter/approval.server';
import { isBlockName } from '~/domain/newsletter/blocks';
import type { IssueLook, IssueView } from '~/domain/newsletter/schema';
import { ErrorSummary } from '~/ui/error-summary';
import { plural } from '~/ui/format';
import { withParams } from '~/ui/list-url';
import { ApprovalPanel } from '~/ui/newsletter/approval-panel';
import { AudiencePanel } from '~/ui/newsletter/audience-panel';
import { BlockForm, type Fault } from '~/ui/newsletter/block-form';
import { BlocksPanel } from '~/ui/newsletter/blocks-panel';
import { FreeForm } from '~/ui/newsletter/free-form';
import { Findings } from '~/ui/newsletter/findings';
import { IssueActions } from '~/ui/newsletter/issue-actions';
import { LetterPanel } from '~/ui/newsletter/letter-panel';
import { SegmentChoice } from '~/ui/newsletter/segment-choice';
import { SlotPanel } from '~/ui/newsletter/slot-panel';
import { PageHead } from '~/ui/page-head';

export type Search = { block?: string; q: string; view: IssueView; look: IssueLook };
type Props = { editor: Editor; approval: ApprovalPage | null; search: Search; fault: Fault | undefined };

/** A draft: its blocks, what is to be put right, when it comes, who gets it, and the letter beside it. */
export function IssueEditor({ editor, approval, search, fault }: Props) {
  const { issue, faults, audience, readers, as, slot } = editor;
  return (
    <>
      <PageHead
        title={`Issue ${issue.number}`}
        crumbs={[{ to: '/newsletter', label: 'Newsletter' }]}
        here={`Issue ${issue.number}`}
        sub={`${editor.history}. Goes to ${audience.included} of ${plural(audience.considered, 'advocate')}.`}
        actions={<IssueActions editor={editor} approval={approval} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,5fr)]">
        <div className="grid gap-4">
          {fault && isOfRows(fault) && <ErrorSummary errors={fault.errors} />}
          <BlocksPanel rows={editor.rows} current={search.block} canAdd={editor.canAdd} />
          <OpenBlock editor={editor} name={search.block} fault={fault} />
          <Findings issueId={issue.id} findings={editor.findings} />
          {approval && (
            <ApprovalPanel
              issueId={issue.id}
              approval={approval}
              hasFaults={faults > 0}
              isScheduled={slot.scheduledBy !== null}
              fault={undefined}
            />
          )}
          <SlotPanel issueId={issue.id} slot={slot} />
          <AudiencePanel {...audience} footer="Frozen when you send. Anyone who unsubscribes later is still dropped.">
            <SegmentChoice
              segment={editor.segment}
              error={fault?.values.block === 'readers' ? fault.errors.form : undefined}
            />
          </AudiencePanel>
        </div>
        <LetterPanel
          issueId={issue.id}
          from={editor.from}
          subject={issue.subject}
          preheader={issue.preheader}
          readers={readers}
          as={as}
          q={search.q}
          view={search.view}
          look={search.look}
          version={JSON.stringify([issue, editor.blocks])}
        />
      </div>
    </>
  );
}

/** Refused with no form of its own to say so. */
const isOfRows = ({ values: { block } }: Fault) => block === 'row' || block === 'remove' || block === 'rewrite';

/** The form of the block that is open; of none where it was taken away meanwhile. */
function OpenBlock({ editor, name, fault }: { editor: Editor; name: string | undefined; fault: Fault | undefined }) {
  const [search] = useSearchParams();
  const close = withParams(search, { block: null });
  if (!name) return null;
  const of = (block: string) => (fault?.values.block === block ? fault : undefined);
  if (isBlockName(name)) return <BlockForm name={name} editor={editor} fault={of(name)} close={close} />;
  const own = editor.blocks.free.find(({ id }) => id === name);
  const isNew = name === 'new' && editor.canAdd;
  if (!own && !isNew) return null;
  return <FreeForm block={own ?? editor.fresh} isNew={isNew} close={close} fault={of('free')} />;
}
