import type { Db } from '~/platform/db.server';
import type { Form } from '../built-app';
import type { People, Visitor } from '../people-in-roles';

/**
 * How a route is really met: an address whose object exists and, for an action, who may send what so that something
 * changes. Each making is new, so that one test uses up nothing of another.
 */
export type Case = { path: string; as?: Visitor; cookie?: string; form?: Form | FormData };
export type MakeCase = (db: Db, people: People) => Case | Promise<Case>;
export type Cases = Record<string, MakeCase>;

let count = 0;
/** A new address of somebody nobody knows. */
export const newAddress = () => `reader-${process.pid}-${count++}@castellan.example`;
