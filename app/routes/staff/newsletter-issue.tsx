import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { BlockEdit } from '~/domain/newsletter/blocks';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { readEditor } from '~/domain/newsletter/editor.server';
import { readProgressPage } from '~/domain/newsletter/way.server';
import { IssueSearch } from '~/domain/newsletter/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { IssueEditor } from '~/ui/newsletter/issue-editor';
import { IssueOnItsWay } from '~/ui/newsletter/issue-on-its-way';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Issue ${data?.number ?? ''}` }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'newsletter.manage');
  const search = readSearch(args.request, IssueSearch);
  const id = args.params.id ?? '';
  const editor = await readEditor(db(), id, search, new Date());
  if (editor) return { number: editor.issue.number, search, editor };
  const page = await readProgressPage(db(), id, { ...search, timeZone });
  if (!page) throw notFound();
  return { number: page.issue.number, search, page };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, BlockEdit);
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const edit = form.value;
  const result = await editIssue(db(), { issueId, edit }, person, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], edit), 409);
  if (edit.block === 'rewrite') return redirectWithToast(`/newsletter/${issueId}`, 'Written anew from the board.');
  const open = edit.block === 'readers' ? '' : `?block=${edit.block}`;
  return redirectWithToast(`/newsletter/${issueId}${open}`, 'Kept.');
}

const refusals = {
  'not-a-draft': 'This issue is on its way already and cannot be changed.',
  'segment-gone': 'This segment was archived meanwhile. Choose another one.',
};

export default function Issue() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (data.editor) return <IssueEditor editor={data.editor} search={data.search} fault={refused?.fault} />;
  return <IssueOnItsWay page={data.page} search={data.search} />;
}
