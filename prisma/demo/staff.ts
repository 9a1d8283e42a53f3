import { acceptInvitation } from '~/domain/access/accept-invitation.server';
import type { SignedIn } from '~/domain/access/guard.server';
import { inviteStaff } from '~/domain/access/invite-staff.server';
import { setUpCode } from '~/domain/access/set-up-code.server';
import { setUpCompany } from '~/domain/access/set-up-company.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Role, Team } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { deriveToken } from '~/platform/derived-token.server';
import { daysBefore, must, type Scene, type World } from './world';

const DOMAIN = 'northbeam.example';
type Invited = { key: string; name: string; role: Exclude<Role, 'ADVOCATE'>; team: Team | null };

const invited: Invited[] = [
  { key: 'priya', name: 'Priya Raman', role: 'MANAGER', team: null },
  { key: 'ines', name: 'Ines Calder', role: 'MANAGER', team: null },
  { key: 'marcus', name: 'Marcus Bell', role: 'REQUESTER', team: 'SALES' },
  { key: 'helen', name: 'Helen Strand', role: 'REQUESTER', team: 'SALES' },
  { key: 'dario', name: 'Dario Conti', role: 'REQUESTER', team: 'CUSTOMER_SUCCESS' },
  { key: 'aoife', name: 'Aoife Brennan', role: 'REQUESTER', team: 'PRODUCT' },
  { key: 'tom', name: 'Tom Ashby', role: 'REQUESTER', team: 'PRODUCT' }, // the product advocate
  { key: 'sofia', name: 'Sofia Lindgren', role: 'REQUESTER', team: 'MARKETING' },
  { key: 'robert', name: 'Robert Lindqvist', role: 'LEADER', team: null },
];

const emailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@${DOMAIN}`;

/** One person of each role, by whose eyes the demo is best looked at. */
export const faces = [
  { email: 'maren.okafor@haldenworks.example', role: 'Advocate' },
  { email: emailOf('Marcus Bell'), role: 'Requester' },
  { email: emailOf('Priya Raman'), role: 'Manager' },
  { email: emailOf('Robert Lindqvist'), role: 'Leader' },
  { email: emailOf('Noor Haddad'), role: 'Admin' },
];

/** The company with its people; an admin who set it up before stays the admin. */
export const staffScenes = (now: Date): Scene[] => [
  { at: daysBefore(now, 205), play: setUp },
  ...invited.map((who, at) => ({
    at: daysBefore(now, 204, `0${9 - (at % 2)}:${10 + at}`),
    play: ({ db, staff }: World, moment: Date) => invite(db, staff, who, moment),
  })),
  { at: daysBefore(now, 203), play: ({ db, staff }) => forgetSessions(db, [...staff.values()]) },
];

async function setUp({ db, staff }: World, at: Date) {
  const present = await db.person.findFirst({ where: { role: 'ADMIN' }, select: { id: true, name: true } });
  if (present) {
    staff.set('admin', { personId: present.id, name: present.name });
  } else {
    const name = 'Noor Haddad';
    const company = { companyName: 'Northbeam', postalAddress: 'Northbeam Ltd, 18 Lantern Yard, Harbourgate NB1 4EX' };
    must(await setUpCompany(db, { code: setUpCode(), name, email: emailOf(name), ...company }, at));
    const person = await db.person.findUniqueOrThrow({ where: { email: emailOf(name) }, select: { id: true } });
    staff.set('admin', { personId: person.id, name });
  }
  const admin = staff.get('admin');
  const { postalAddress } = await getSettings(db);
  const sender = { senderName: 'Priya Raman', senderEmail: emailOf('Priya Raman'), contactName: 'Priya Raman' };
  const address = postalAddress ? {} : { postalAddress: '18 Lantern Yard, Harbourgate NB1 4EX' };
  if (admin) await changeSettings(db, { ...sender, contactEmail: sender.senderEmail, ...address }, admin, at);
}

async function invite(db: Db, staff: World['staff'], { key, name, role, team }: Invited, at: Date) {
  const admin = staff.get('admin');
  if (!admin) throw new Error('The admin comes first.');
  const email = emailOf(name);
  const by: SignedIn = {
    ...{ personId: admin.personId, name: admin.name, email: emailOf(admin.name), role: 'ADMIN', team: null },
    ...{ timeZone: 'Europe/London', advocate: null },
  };
  const { invitationId } = must(await inviteStaff(db, { name, email, role, team }, by, at));
  must(await acceptInvitation(db, deriveToken('invitation', invitationId), at));
  const person = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  staff.set(key, { personId: person.id, name });
}

/** Nobody sits at the sessions that accepting an invitation opened. */
const forgetSessions = (db: Db, staff: { personId: string }[]) =>
  db.session.deleteMany({
    where: { personId: { in: staff.map(({ personId }) => personId) }, person: { role: { not: 'ADMIN' } } },
  });
