import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { readApproval } from '~/domain/newsletter/approval.server';
import { type BlockEdit, BlockEdit as Edit, MOST_FREE } from '~/domain/newsletter/blocks';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { readEditor } from '~/domain/newsletter/editor.server';
import { readProgressPage } from '~/domain/newsletter/way.server';
import { IssueSearch } from '~/domain/newsletter/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { withParams } from '~/ui/list-url';
import { IssueEditor } from '~/ui/newsletter/issue-editor';
import { IssueOnItsWay } from '~/ui/newsletter/issue-on-its-way';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Issue ${data?.number ?? ''}` }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const search = readSearch(args.request, IssueSearch);
  const id = args.params.id ?? '';
  const editor = await readEditor(db(), id, search, new Date());
  if (editor) return { number: editor.issue.number, search, editor, approval: await readApproval(db(), id, person) };
  const page = await readProgressPage(db(), id, { ...search, timeZone: person.timeZone }, new Date());
  if (!page) throw notFound();
  return { number: page.issue.number, search, page };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, Edit);
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const edit = form.value;
  const result = await editIssue(db(), { issueId, edit }, person, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], edit), 409);
  const search = new URL(args.request.url).searchParams;
  const open = openAfter(edit);
  const shown = withParams(search, open === undefined ? {} : { block: open });
  return redirectWithToast(`/newsletter/${issueId}${shown}`, said(edit));
}

const refusals = {
  'not-a-draft': 'This issue is on its way already and cannot be changed.',
  'segment-gone': 'This segment was archived meanwhile. Choose another one.',
  'block-gone': 'Somebody took this block away meanwhile.',
  'too-many': `A letter takes ${MOST_FREE} blocks of your own at most. Change one, or take one away.`,
};

/** The block whose form is open then; undefined: the one that was, since somebody may be writing in it. */
function openAfter(edit: BlockEdit): string | null | undefined {
  if (edit.block === 'row' || edit.block === 'readers') return undefined;
  if (edit.block === 'rewrite' || edit.block === 'remove') return null;
  return edit.block === 'free' ? edit.id : edit.block;
}

function said(edit: BlockEdit): string {
  if (edit.block === 'rewrite') return 'Written anew from the board.';
  if (edit.block === 'remove') return 'The block is gone.';
  if (edit.block !== 'row') return 'Kept.';
  return { up: 'Moved up.', down: 'Moved down.', show: 'It is in the letter.', hide: 'Left out.' }[edit.act];
}

export default function Issue() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!data.editor) return <IssueOnItsWay page={data.page} search={data.search} />;
  const { editor, approval, search } = data;
  return <IssueEditor editor={editor} approval={approval} search={search} fault={refused?.fault} />;
}
