import type { Activity, AskStatus, Willingness } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from './clock';
import { makeStaff } from './people';

/** Numbers from 0 up to 1 that are the same on every run. */
export function numbers(seed: number) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const ago = (n: number) => addTime(NOW, -days(n));

/**
 * Accounts and ready advocates of every sort, drawn from small sets so that they meet in every way: alike and unlike the
 * buyer, blocked by each thing that blocks, with owners who agreed, objected or were never asked.
 */
export async function makePopulation(
  db: Db,
  { requestId, people, seed }: { requestId: string; people: number; seed: number },
) {
  const random = numbers(seed);
  const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)]!;
  const some = <T>(...from: T[]): T[] => from.filter(() => random() < 0.4);
  const rarely = <T>(share: number, value: T): T | null => (random() < share ? value : null);
  const owner = await makeStaff(db, { name: 'Dario Conti' });
  const accounts = Array.from({ length: Math.ceil(people / 4) }, (_, n) => ({
    id: `acc_${seed}_${n}`,
    name: pick('Hallam', 'Orchard', 'Tarn Fresh', ' stowline ', 'Fjordmat'),
    industry: pick('Food', ' food', 'Rail', null),
    region: pick('EMEA', 'AMER', null),
    segment: pick('SMB', 'Enterprise', null),
    products: some('Planner', 'Router'),
    ownerId: rarely(0.7, owner.id),
    renewalOn: pick(null, null, addTime(NOW, days(20)), addTime(NOW, days(30)), addTime(NOW, days(31)), ago(1)),
    escalationSince: rarely(0.1, ago(3)),
  }));
  await db.account.createMany({ data: accounts });
  const ids = Array.from({ length: people }, (_, n) => `${seed}_${String(n).padStart(4, '0')}`);
  await db.person.createMany({
    data: ids.map((id) => ({
      id: `per_${id}`,
      email: `${id}@people.example`,
      name: `Person ${id}`,
      role: 'ADVOCATE' as const,
    })),
  });
  await db.contact.createMany({
    data: ids.map((id) => ({
      id: `con_${id}`,
      name: `Person ${id}`,
      accountId: rarely(0.95, pick(...accounts).id),
      language: pick('de', 'en', null),
      leftOn: rarely(0.05, ago(90)),
    })),
  });
  await db.advocate.createMany({
    data: ids.map((id) => ({
      id: `adv_${id}`,
      personId: `per_${id}`,
      contactId: `con_${id}`,
      readiness: pick('READY', 'READY', 'READY', 'READY', 'READY', 'APPLIED'),
      joinedAt: ago(400),
      confirmedAt: pick(ago(10), ago(100), ago(10), ago(170), ago(300)),
      pausedUntil: rarely(0.1, pick(ago(0), ago(-1), ago(5), ago(-40))),
      leftAt: rarely(0.03, ago(3)),
      jobTitle: pick('Head of Logistics', 'Data lead', 'logistics director', 'VP'),
      timeZone: 'Europe/London',
      expertise: some('Spreadsheets', 'cutover', ' COST '),
      languages: pick<string[]>([], ['en'], ['de-AT', 'en'], ['fr']),
      formerTools: some('Stowline', 'spreadsheets'),
      type: 'EDUCATOR' as const,
      thanksPreference: 'LETTER' as const,
      quarterlyCap: pick(0, 1, 2, 4, 4, 4),
    })),
  });
  const advocateIds = ids.map((id) => `adv_${id}`);
  await db.activityWillingness.createMany({
    data: advocateIds.flatMap((advocateId) => {
      const answer = pick<Willingness | null>('YES', 'YES', 'ASK_ME', 'NO', null);
      return answer ? [{ advocateId, activity: 'REFERENCE_CALL' as const, answer }] : [];
    }),
  });
  await db.favour.createMany({
    data: advocateIds.flatMap((advocateId) =>
      Array.from({ length: pick(0, 1, 1, 2) }, (_, n) => {
        const activity = pick<Activity>('QUOTE', 'REVIEW', 'REFERENCE_CALL', 'CASE_STUDY');
        const isLive = activity === 'REFERENCE_CALL';
        const completedAt = addTime(NOW, -days(pick(1, 15, 16, 29, 30, 31, 89, 90, 91, 200)) + hours(pick(0, 0, 3)));
        return { id: `fav_${advocateId}_${n}`, advocateId, activity, title: '', minutes: 10, isLive, completedAt };
      }),
    ),
  });
  await db.rungOpening.createMany({
    data: advocateIds
      .filter(() => random() < 0.2)
      .map((advocateId) => ({
        advocateId,
        rung: pick('REFERENCE' as const, 'STORY' as const),
        reason: '',
        openedById: owner.id,
        openedAt: ago(9),
      })),
  });
  await db.activityHold.createMany({
    data: advocateIds
      .filter(() => random() < 0.1)
      .map((advocateId) => ({
        advocateId,
        activity: pick('REFERENCE_CALL' as const, 'QUOTE' as const),
        until: pick(ago(1), ago(0), ago(-20)),
        setAt: ago(30),
      })),
  });
  await addAsks();
  await addApprovals();

  async function addAsks() {
    const request = await db.request.findUniqueOrThrow({ where: { id: requestId } });
    const { number: _, triage: __, ...copy } = request;
    const others = Array.from({ length: 4 }, (_, n) => `req_${seed}_${n}`);
    await db.request.createMany({
      data: others.map((id) => ({ ...copy, id, submissionKey: id, triage: {}, updatedAt: NOW })),
    });
    const asks = advocateIds.flatMap((advocateId) =>
      others
        .filter(() => random() < 0.25)
        .map((other, n) => ({
          id: `ask_${advocateId}_${other}`,
          requestId: other,
          advocateId,
          askedById: owner.id,
          status:
            n === 0
              ? pick<AskStatus>('OPEN', 'ACCEPTED', 'DONE', 'DECLINED', 'EXPIRED', 'WITHDRAWN')
              : pick<AskStatus>('DONE', 'DECLINED'),
          message: '',
          whyYou: [],
          minutes: 30,
          askedAt: pick(ago(5), ago(40), ago(60)),
          expiresAt: ago(-5),
        })),
    );
    await db.ask.createMany({ data: asks });
    await db.meeting.createMany({
      data: asks
        .filter(({ status }) => status === 'DONE')
        .map(({ id }) => ({
          id: `mee_${id}`,
          askId: id,
          status: pick('HELD', 'HELD', 'NO_SHOW', 'CANCELLED'),
          minutes: 30,
          noShowBy: pick('HELPER' as const, 'GUEST' as const, null),
          createdAt: ago(9),
        })),
    });
    // Whoever missed their call: the ask behind it was taken back.
    const missed = { status: 'NO_SHOW' as const, noShowBy: 'HELPER' as const, minutes: 30, createdAt: ago(9) };
    await db.meeting.createMany({
      data: asks
        .filter(({ status }) => status === 'WITHDRAWN')
        .map(({ id }) => ({ id: `mee_${id}`, askId: id, ...missed })),
    });
    await db.ask.createMany({
      data: advocateIds.slice(0, 3).map((advocateId) => ({
        id: `own_${advocateId}`,
        requestId,
        advocateId,
        askedById: owner.id,
        status: 'DECLINED' as const,
        message: '',
        whyYou: [],
        minutes: 30,
        askedAt: ago(1),
        expiresAt: ago(-5),
      })),
    });
  }

  async function addApprovals() {
    const contacts = await db.contact.findMany({
      where: { id: { startsWith: `con_${seed}_` }, accountId: { not: null } },
      select: { accountId: true, advocate: { select: { id: true } } },
    });
    await db.ownerApproval.createMany({
      data: contacts
        .filter(() => random() < 0.3)
        .map(({ accountId, advocate }, n) => {
          const status = pick('WAITING', 'AGREED', 'OBJECTED', 'PASSED', 'DROPPED');
          return {
            id: `app_${seed}_${n}`,
            requestId: random() < 0.7 ? requestId : `req_${seed}_0`,
            advocateId: advocate!.id,
            accountId: accountId!,
            ownerId: owner.id,
            status,
            askedById: owner.id,
            askedAt: ago(5),
            silentFrom: ago(-1),
            answeredAt: ['AGREED', 'OBJECTED'].includes(status) ? pick(ago(4), ago(2), ago(1)) : null,
            objectsUntil: status === 'OBJECTED' ? pick(null, null, ago(1), ago(0), ago(-9)) : null,
          };
        }),
    });
  }
}
