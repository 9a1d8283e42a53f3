import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toCsv } from '~/platform/csv-write';
import { dayAfter } from './world';

/** An account of the demo as its file names it, and its people in the order of theirs. */
type Account = { at: number; id: string; seats: number; contacts: string[] };
type Row = Record<string, string | number | null>;
type Use = Row & { ends_on: string };

/** Accounts from here on came without advocates: stops and escalations are put on these alone. */
const QUIET_FROM = 40;
const features = ['Lineage', 'Backfills', 'Cost view', 'Contracts'];
const webinars = ['Backfills without tears', 'Lineage for auditors', 'What a data contract costs'];

/** A whole number from 0 to `below` − 1 that is the same whenever the demo is loaded. */
function lot(text: string, below: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % below;
}

const lines = (file: string) =>
  readFileSync(resolve('prisma/demo', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const accounts: Account[] = (() => {
  const contacts = lines('contacts.csv');
  return lines('accounts.csv').map(([id = '', , , , , , , , seats], at) => ({
    at,
    id,
    seats: Number(seats),
    contacts: contacts.filter(([, account]) => account === id).map(([contact = '']) => contact),
  }));
})();

/** Accounts whose use broke off, one in twenty of the quiet ones: a lack of adoption. */
const isFading = ({ at, id }: Account) => at >= QUIET_FROM && lot(`fade ${id}`, 20) === 0;

/** Everything below is told relative to `now`, the day of loading, and given out as it stood `ago` days before. */
type AsOf = { now: Date; ago: number };
const day = ({ now }: AsOf, before: number) => dayAfter(now, -before);

/** Use of the product in spans of 30 days, half a year of them: each account, its people, the features that some of it use. */
export function usageFile(asOf: AsOf): string {
  const rows = accounts.flatMap((one) => [...spans(one, asOf), ...people(one, asOf), ...featureUse(one, asOf)]);
  return file(rows.filter(({ ends_on }) => isKnown(ends_on, asOf)));
}

/** Actions a seat in 30 days: most accounts use it now and then, a few every day. */
const keenness = (id: string) => 8 + lot(`keen ${id}`, 40) + (lot(`fan ${id}`, 4) === 0 ? 80 : 0);

function spans(account: Account, asOf: AsOf): Use[] {
  const { id, seats } = account;
  const keen = keenness(id);
  return [0, 1, 2, 3, 4, 5].map((ago) => {
    const share = (isFading(account) && ago === 0 ? 0.3 : 1) * (0.9 + lot(`${id} ${ago}`, 20) / 100);
    const active = Math.max(1, Math.round(seats * Math.min(1, (keen / 100) * share)));
    const actions = Math.round(seats * keen * share);
    const figures = { actions, active_users: active, minutes: actions * 2 };
    return { account_id: id, ends_on: day(asOf, 30 * ago + 4), ...figures };
  });
}

function people({ id, contacts, seats }: Account, asOf: AsOf): Use[] {
  return contacts.map((contact, at) => {
    const actions = Math.round((seats * keenness(id)) / (at + 2));
    return {
      account_id: id,
      contact_id: contact,
      ends_on: day(asOf, asOf.ago + 2),
      actions,
      sign_ins: 3 + lot(contact, 40),
    };
  });
}

function featureUse({ id, seats }: Account, asOf: AsOf): Use[] {
  return features
    .filter((feature) => lot(`${feature} ${id}`, 5) === 0)
    .map((feature) => {
      const ends_on = day(asOf, 4 + lot(`since ${feature} ${id}`, 150));
      return {
        account_id: id,
        feature,
        ends_on,
        active_users: 1 + Math.round((seats * lot(`${id} ${feature}`, 80)) / 100),
      };
    });
}

/** What people answered in the last half-year; one account in three. */
export function surveyFile(asOf: AsOf): string {
  const rows = picked('survey', 3).map(({ id, contacts }) => ({
    survey_id: `NB-N${id.slice(3)}`,
    account_id: id,
    contact_id: contacts[0] ?? null,
    nps_score: lot(`nps ${id}`, 10) < 6 ? 9 + lot(`top ${id}`, 2) : 4 + lot(`low ${id}`, 5),
    answered_on: day(asOf, 3 + lot(`answered ${id}`, 150)),
  }));
  return file(rows.filter(({ answered_on }) => isKnown(answered_on, asOf)));
}

/** Tickets of support; an escalated one is open at a few of the quiet accounts. */
export function ticketFile(asOf: AsOf): string {
  const rows = picked('ticket', 2).map(({ id, at }) => {
    const opened = 4 + lot(`opened ${id}`, 80);
    const isEscalated = at >= QUIET_FROM && lot(`escalated ${id}`, 30) === 0;
    const closed = day(asOf, Math.max(1, opened - 1 - lot(`days ${id}`, 6)));
    return {
      ticket_id: `NB-T${id.slice(3)}`,
      account_id: id,
      opened_on: day(asOf, opened),
      closed_on: !isEscalated && isKnown(closed, asOf) ? closed : null,
      priority: isEscalated ? 'urgent' : 'normal',
      is_escalated: isEscalated ? 'yes' : 'no',
    };
  });
  return file(rows.filter(({ opened_on }) => isKnown(opened_on, asOf)));
}

/** Webinars and user groups that people came to. */
export function attendanceFile(asOf: AsOf): string {
  const rows = picked('attended', 4).flatMap(({ id, contacts }) =>
    webinars.slice(0, 1 + lot(`webinars ${id}`, 3)).map((title, at) => ({
      account_id: id,
      contact_id: contacts[lot(`who ${id}`, contacts.length || 1)] ?? null,
      kind: at === 2 ? 'User group' : 'Webinar',
      title,
      attended_on: day(asOf, 6 + at * 40 + lot(`came ${id}`, 30)),
    })),
  );
  return file(rows.filter(({ attended_on }) => isKnown(attended_on, asOf)));
}

/** Courses that people passed. */
export function certificationFile(asOf: AsOf): string {
  const rows = picked('certified', 6).map(({ id, contacts }) => ({
    account_id: id,
    contact_id: contacts[0] ?? null,
    title: 'Pipeline practitioner',
    certified_on: day(asOf, 5 + lot(`passed ${id}`, 200)),
  }));
  return file(rows.filter(({ certified_on }) => isKnown(certified_on, asOf)));
}

/** What customers buy more of, or again: a few upsells and renewals of the quiet accounts. */
export function customerDealFile(asOf: AsOf): string {
  const buying = accounts.filter(({ at, id }) => at >= QUIET_FROM && lot(`deal ${id}`, 6) === 0);
  const rows = buying.map(({ id, seats }, at) => {
    const isRunning = at % 3 === 0;
    const ends = day(asOf, isRunning ? -18 - at : 3 + at);
    const isOver = isKnown(ends, asOf);
    return {
      deal_id: `NB-U${id.slice(3)}`,
      deal_name: at % 3 === 2 ? 'Renewal for a year' : 'More seats',
      account_id: id,
      type: at % 3 === 2 ? 'Renewal' : 'Upsell',
      amount: seats * 600,
      currency: 'GBP',
      opened_on: day(asOf, isRunning ? 2 + at : 70 + at),
      status: isOver ? (at % 5 === 4 ? 'Lost' : 'Won') : 'Open',
      expected_close: isOver ? null : ends,
      closed_on: isOver ? ends : null,
    };
  });
  return file(rows.filter(({ opened_on }) => isKnown(opened_on, asOf)));
}

const picked = (what: string, oneIn: number) => accounts.filter(({ id }) => lot(`${what} ${id}`, oneIn) === 0);
const isKnown = (on: string, asOf: AsOf) => on <= day(asOf, asOf.ago);

function file(rows: Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return toCsv(
    names.map((name) => ({ header: name, value: (row: Row) => row[name] ?? null })),
    rows,
  );
}
