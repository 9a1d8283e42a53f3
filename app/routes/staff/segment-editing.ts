import { data } from '@remix-run/node';
import { type SignedIn, notFound } from '~/domain/access/guard.server';
import { type SaveSegmentRefusal, saveSegment } from '~/domain/cohorts/save-segment.server';
import { countSegment, findSegment } from '~/domain/cohorts/segment.server';
import { changeLines, readDraft, ruleOfDraft, SegmentForm } from '~/domain/cohorts/segment-draft';
import { type Builder, readBuilder } from '~/domain/cohorts/segment-page.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatList, plural } from '~/ui/format';

/** The act of both builder pages: change a line, count again, explain somebody, or save. */
export async function editSegment(request: Request, id: string | null, person: SignedIn) {
  const form = await readForm(request, SegmentForm);
  if (id !== null && !(await findSegment(db(), id))) throw notFound();
  const now = new Date();
  if (!form.ok) {
    const draft = readDraft(SegmentForm.parse(storable(form.reason.values)));
    return refused(await readBuilder(db(), draft, { q: '', who: '' }, now), form.reason.errors);
  }
  const { intent, q, who } = form.value;
  const draft = changeLines(readDraft(form.value), intent);
  if (intent !== 'save') {
    const asked = { q, who: intent.startsWith('why-') ? intent.slice(4) : who };
    return { builder: await readBuilder(db(), draft, asked, now), refused: null };
  }
  const { rule, errors } = ruleOfDraft(draft);
  const faults = { ...errors };
  if (draft.name.length < 2) faults.name = ['Give it a name of two letters or more.'];
  if (Object.keys(faults).length === 0) {
    const saved = await saveSegment(db(), { id, name: draft.name, rule }, person, now);
    if (saved.ok) {
      const count = await countSegment(db(), rule, now);
      return redirectWithToast(`/segments/${saved.value.id}`, `Saved. ${plural(count, 'person', 'people')} in it now.`);
    }
    Object.assign(faults, faultsOf(saved.reason));
  }
  return refused(await readBuilder(db(), draft, { q, who }, now), faults);
}

const refused = (builder: Builder, faults: Record<string, string[]>) =>
  data({ builder, refused: faults }, { status: 400 });

/** What was typed without the one character that PostgreSQL cannot hold. */
const storable = (values: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\0', '') : value.map((one) => one.replaceAll('\0', '')),
    ]),
  );

function faultsOf(reason: SaveSegmentRefusal): Record<string, string[]> {
  switch (reason.code) {
    case 'not-found':
      throw notFound();
    case 'archived':
      return { form: ['It was archived meanwhile, so it can no longer be changed. Make a new one.'] };
    case 'name-taken':
      return { name: ['Another segment has this name. Choose a different one.'] };
    case 'asks-nothing':
      return { form: ['It asks nothing yet. Add a condition; a segment of everybody is none.'] };
    case 'not-neutral':
      return {
        form: [
          `${used(reason.reviews)} asks for a review by this segment, and a review is asked by neutral facts alone. Take out: ${formatList(reason.fields)}.`,
        ],
      };
    case 'review-published':
      return {
        form: [
          `${used(reason.reviews)} is on the board by this rule, and who is asked for a review stays as published. Close it first, or make a new segment.`,
        ],
      };
  }
}

const used = (uses: { label: string }[]) => formatList(uses.map(({ label }) => label));
