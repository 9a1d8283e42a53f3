import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { checkImport } from '~/domain/accounts/check-import.server';
import type { CrmKind } from '~/domain/accounts/fields';
import { suggestMapping } from '~/domain/accounts/mapping';
import { startImport } from '~/domain/accounts/start-import.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { lookAtAccounts } from '~/domain/signals/look-at-accounts.server';
import { toCsv } from '~/platform/csv-write';
import { addTime, minutes } from '~/platform/time';
import { dealsOn } from './deals';
import * as facts from './facts';
import { dayAfter, daysBefore, made, must, type Scene, type World } from './world';

type File = { kind: CrmKind; fileName: string; text: string };

const kept = (kind: CrmKind, fileName: string): File => ({
  kind,
  fileName,
  text: readFileSync(resolve('prisma/demo', fileName), 'utf8'),
});

/** The CRM as it comes in: accounts and contacts once, deals again whenever some were decided, support's escalations. */
export const crmScenes = (now: Date): Scene[] => [
  importing(daysBefore(now, 202, '09:00'), () => withRenewals(kept('ACCOUNTS', 'accounts.csv'), now)),
  importing(daysBefore(now, 202, '09:10'), () => kept('CONTACTS', 'contacts.csv')),
  ...[201, 49, 19, 3].map((ago) =>
    importing(daysBefore(now, ago, '08:30'), () => ({
      kind: 'DEALS',
      fileName: `deals-${dayAfter(now, -ago)}.csv`,
      text: dealsOn(now, ago),
    })),
  ),
  ...[62, 32, 2].flatMap((ago) => factsOn(now, ago)),
  importing(daysBefore(now, 8, '08:45'), () => ({
    kind: 'ACCOUNTS',
    fileName: 'support-escalations.csv',
    text: toCsv(
      [
        { header: 'account_id', value: ({ id }) => id },
        { header: 'account_name', value: ({ name }) => name },
        { header: 'escalation_since', value: () => dayAfter(now, -9) },
      ],
      [{ id: 'NB-526d93', name: 'Lindenhall Labs' }],
    ),
  })),
];

/** What the product, support and the event team know, as of one morning. */
function factsOn(now: Date, ago: number): Scene[] {
  const files = [
    ['USAGE', 'usage', facts.usageFile],
    ['SURVEYS', 'surveys', facts.surveyFile],
    ['TICKETS', 'tickets', facts.ticketFile],
    ['ATTENDANCE', 'attendance', facts.attendanceFile],
    ['CERTIFICATIONS', 'certifications', facts.certificationFile],
    ['DEALS', 'customer-deals', facts.customerDealFile],
  ] as const;
  const imports = files.map(([kind, name, text], minute) =>
    importing(addTime(daysBefore(now, ago, '06:00'), minutes(minute)), () => ({
      ...{ kind, fileName: `${name}-${dayAfter(now, -ago)}.csv` },
      text: text({ now, ago }),
    })),
  );
  const look = { at: daysBefore(now, ago, '06:30'), play: ({ db }: World, at: Date) => lookAtAccounts(db, {}, at) };
  return [...imports, look];
}

const importing = (at: Date, file: () => File): Scene => ({
  at,
  play: (world) => importFile(world, file(), at),
});

/** Contracts run for a year from the day of signing: the next renewal lies ahead whenever the demo is loaded. */
function withRenewals(file: File, now: Date): File {
  const [header = '', ...lines] = file.text.trim().split('\n');
  const renewed = lines.map((line) => {
    const signed = /,\d{4}-(\d\d-\d\d),/.exec(line)?.[1] ?? '01-01';
    const year = now.getUTCFullYear();
    const isAhead = `${year}-${signed}` > dayAfter(now, 0);
    return `${line},${isAhead ? year : year + 1}-${signed}`;
  });
  return { ...file, text: [`${header},renewal_date`, ...renewed].join('\n') };
}

/** The steps a manager takes: upload, dry run with the suggested columns, import. */
async function importFile({ db, staff }: World, { kind, fileName, text }: File, at: Date) {
  const by = made(staff, 'priya');
  const { importId } = must(await uploadImport(db, { kind, fileName, file: new Blob([text]) }, by, at));
  const mapping = suggestMapping(kind, text === '' ? [] : headerOf(text));
  const { counts } = must(await checkImport(db, { importId, mapping, chosen: {}, by }, at));
  if (!counts || counts.rejected > 0) throw new Error(`${fileName}: ${JSON.stringify(counts)}`);
  if (counts.new + counts.changed === 0) return; // nothing is new since last time
  must(await startImport(db, { importId, checkedAt: at.toISOString(), by }, at));
  await applyImport(db, { importId, byId: by.personId }, () => at);
}

const headerOf = (text: string) => (text.replace('\ufeff', '').split(/\r?\n/)[0] ?? '').replaceAll('"', '').split(',');
