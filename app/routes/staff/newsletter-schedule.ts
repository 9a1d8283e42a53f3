import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, type SignedIn } from '~/domain/access/guard.server';
import { approvalRefusals } from '~/domain/newsletter/approval';
import { type Moved, moveIssue } from '~/domain/newsletter/move-issue.server';
import { scheduleIssue, unscheduleIssue } from '~/domain/newsletter/schedule-issue.server';
import { ScheduleForm } from '~/domain/newsletter/schema';
import { timeIssue } from '~/domain/newsletter/time-issue.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatDateTime } from '~/ui/format';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  return redirect(`/newsletter/${args.params.id}`);
}

/** Puts an issue on the schedule, takes it off, or moves it. What does not go is said on its page. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, ScheduleForm);
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const { kind, text } = await act(issueId, form.value, person);
  return redirectWithToast(`/newsletter/${issueId}`, text, kind);
}

type Said = { kind: 'good' | 'info'; text: string };
const movedOn: Said = { kind: 'info', text: 'It had moved on meanwhile. This is how it stands now.' };

async function act(issueId: string, form: ScheduleForm, person: SignedIn): Promise<Said> {
  const now = new Date();
  const date = (at: Date) => formatDateTime(at, person.timeZone);
  if (form.intent === 'unschedule') {
    const taken = await unscheduleIssue(db(), issueId, person, now);
    return taken.ok ? { kind: 'good', text: 'Off the schedule. It stays a draft.' } : movedOn;
  }
  if (form.intent === 'move') {
    const moved = await moveIssue(db(), { issueId, slot: form.slot }, person, now);
    if (moved.ok) return { kind: 'good', text: movedText(moved.value, date) };
    return moved.reason === 'not-free'
      ? { kind: 'info', text: 'That slot is taken or over. Choose another.' }
      : movedOn;
  }
  if (form.intent === 'time') {
    const isLocal = form.by === 'reader';
    const timed = await timeIssue(db(), { issueId, isLocal }, person, now);
    if (!timed.ok) return movedOn;
    return { kind: 'good', text: isLocal ? 'It goes out by local time.' : 'It goes out to everybody at its slot.' };
  }
  const scheduled = await scheduleIssue(db(), issueId, person, now);
  if (scheduled.ok) return { kind: 'good', text: `Scheduled. It goes out on ${date(scheduled.value.plannedAt)}.` };
  if (scheduled.reason.kind === 'not-approved' || scheduled.reason.kind === 'approved-by-you')
    return { kind: 'info', text: `Not scheduled. ${approvalRefusals[scheduled.reason.kind]}` };
  if (scheduled.reason.kind === 'slot-over')
    return { kind: 'info', text: 'This slot is over. Choose another, or send it now.' };
  if (scheduled.reason.kind === 'faults')
    return { kind: 'info', text: 'Put right what the copy check names, then schedule it.' };
  return movedOn;
}

function movedText({ at, number, other }: Moved, date: (at: Date) => string): string {
  const moved = `Moved to ${date(at)}; it is issue ${number} now. Schedule it when it is ready.`;
  if (!other) return moved;
  return `${moved} The one there ${other.at ? `comes on ${date(other.at)}` : 'is gone: nobody had changed it'}.`;
}
