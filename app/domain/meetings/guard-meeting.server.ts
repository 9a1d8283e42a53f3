import type { AppLoadContext } from '@remix-run/node';
import { forbidden, guard, guardAdvocate, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import type { Actor } from '~/domain/audit/record.server';
import type { MeetingSide } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';
import { meetingColumns } from './columns.server';
import { helperOf, hostOf } from './parties';

type Args = { request: Request; context: AppLoadContext; params: { id?: string } };

const find = (id: string) => db().meeting.findUnique({ where: { id }, select: meetingColumns });

/**
 * First line of a meeting's pages for staff: its product advocate, a requester of one of its requests, and whoever runs
 * the programme; these act for the guest. Anybody else's meeting is a 404. `mayAct`: whose request joined the call of another
 * reads along; the requester it was set for decides for all.
 */
export async function guardMeeting(args: Args) {
  const person = await guard(args, 'requests.submit');
  const meeting = await find(args.params.id ?? '');
  const { personId, name, timeZone } = person;
  const isManager = may(person.role, 'requests.run');
  const isHelper = meeting?.productAdvocate?.person.id === personId;
  const isGuest = meeting?.guests.some(({ request }) => request.requester.id === personId);
  if (!meeting || !(isManager || isHelper || isGuest)) throw notFound();
  const isHost = hostOf(meeting).requester.id === personId;
  const side: MeetingSide = isHelper ? 'HELPER' : 'GUEST';
  const actor: Actor = { personId, name };
  return { meeting, actor, isManager, mayAct: isManager || isHelper || isHost, reader: { side, timeZone } };
}

/** The same for what changes a meeting: whoever only reads along is refused. */
export async function guardMeetingAct(args: Args) {
  const guarded = await guardMeeting(args);
  if (!guarded.mayAct)
    throw forbidden('Another request set up this call: its requester moves it, ends it or calls it off.');
  return guarded;
}

/** The same for its advocate: signed in, or with the key of a letter, which opens this one meeting and nothing else. */
export async function guardCall(args: Args) {
  const id = args.params.id ?? '';
  const key = new URL(args.request.url).searchParams.get('key');
  const hasKey = key !== null && isSameToken(key, deriveToken('call', id));
  const ownId = hasKey ? null : (await guardAdvocate(args, { evenApplied: true })).advocate.id;
  const meeting = await find(id);
  const helper = meeting && helperOf(meeting);
  if (!meeting || !helper?.advocate || (ownId && helper.advocate.id !== ownId)) throw notFound();
  const actor: Actor = { personId: helper.id, name: helper.name };
  const page = (path = '') => callPage(id, { path, hasKey });
  return { meeting, actor, reader: { side: 'HELPER' as const, timeZone: helper.timeZone }, page, hasKey };
}

/** Address of an advocate's page of a call; `hasKey`: for one who came by the key of a letter and is not signed in. */
export const callPage = (id: string, { path = '', hasKey }: { path?: string; hasKey: boolean }) =>
  `/calls/${id}${path}${hasKey ? `?key=${deriveToken('call', id)}` : ''}`;
