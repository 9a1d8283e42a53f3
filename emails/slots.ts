/**
 * Compiled mail as text between slots. A template is cut at its marks once; letters are then joined from the pieces,
 * so no value is ever read for marks again and none can forge one.
 */
export type Part = string | { slot: string } | { block: string; parts: Part[] };

/** Text for slots. For blocks: a list (each in turn; of a text, `{{item}}`), an object (once), true or a text (once, same scope), nothing (left out). */
type Value = string | boolean | undefined | Values | readonly string[] | readonly Values[];
export type Values = { readonly [name: string]: Value };

/** Thrown for a template or values that do not fit each other. `slot` names the culprit. */
export class SlotError extends Error {
  constructor(
    readonly slot: string,
    problem: string,
  ) {
    super(`Mail slot ${slot}: ${problem}.`);
    this.name = 'SlotError';
  }
}

const MARK = /\{\{([#/]?)([A-Za-z][A-Za-z0-9]*)\}\}/;
const ADDRESS_SLOT = /\s(?:href|src)="([^"]*\{\{[^"]*)"/g;

/** Cuts compiled HTML at `{{slot}}`, `{{#block}}` and `{{/block}}`. Throws on unbalanced blocks and stray braces. */
export function parseParts(source: string): Part[] {
  for (const [, address = ''] of source.matchAll(ADDRESS_SLOT)) {
    if (!/^\{\{[A-Za-z]+Url\}\}$/.test(address))
      throw new SlotError(address, 'an address is one whole slot named …Url');
  }
  const pieces = source.split(new RegExp(MARK, 'g'));
  const root: Part[] = [];
  const open = [{ block: '', parts: root }];
  for (let at = 0; at < pieces.length; at += 3) {
    const [text = '', kind, name = ''] = pieces.slice(at, at + 3);
    const { block, parts } = open.at(-1) ?? { block: '', parts: root };
    if (text.includes('{{')) throw new SlotError(text.slice(text.indexOf('{{'), 30), 'a mark that cannot be read');
    if (text !== '') parts.push(text);
    if (kind === '') parts.push({ slot: name });
    if (kind === '/' && (block !== name || open.length === 1)) throw new SlotError(name, 'closed but not open');
    if (kind === '/') open.pop();
    if (kind === '#') open.push({ block: name, parts: [] });
    if (kind === '#') parts.push({ block: name, parts: open.at(-1)?.parts ?? [] });
  }
  if (open.length > 1) throw new SlotError(open.at(-1)?.block ?? '', 'open but never closed');
  return root;
}

type Scope = { values: Values; parent?: Scope };

function look(scope: Scope | undefined, name: string): Value {
  for (let at = scope; at; at = at.parent) if (Object.hasOwn(at.values, name)) return at.values[name];
  return undefined;
}

/** The HTML with every value in its place, escaped. Throws `SlotError` for a slot without a text, and for an address that is not http(s). */
export const fill = (parts: readonly Part[], values: Values): string => join(parts, { values });

function join(parts: readonly Part[], scope: Scope): string {
  let html = '';
  for (const part of parts) {
    if (typeof part === 'string') html += part;
    else if ('slot' in part) html += slotText(part.slot, look(scope, part.slot));
    else for (const inner of scopesOf(look(scope, part.block), scope)) html += join(part.parts, inner);
  }
  return html;
}

function slotText(name: string, value: Value): string {
  if (typeof value !== 'string') throw new SlotError(name, 'no text was given');
  if (name.endsWith('Url') && !/^https?:\/\//i.test(value)) throw new SlotError(name, 'not an http address');
  return escapeHtml(value);
}

function scopesOf(value: Value, scope: Scope): Scope[] {
  if (value === undefined || value === false || value === '') return [];
  if (value === true || typeof value === 'string') return [scope];
  const items = Array.isArray(value) ? (value as readonly (string | Values)[]) : [value as Values];
  return items.map((item) => ({ values: typeof item === 'string' ? { item } : item, parent: scope }));
}

/** Puts in what `values` knows and leaves the rest open, so that the same for all is joined once and not for each. */
export function bind(parts: readonly Part[], values: Values): Part[] {
  const bound: Part[] = [];
  const push = (part: Part) => {
    const last = bound.at(-1);
    if (typeof part === 'string' && typeof last === 'string') bound[bound.length - 1] = last + part;
    else bound.push(part);
  };
  for (const part of parts) {
    if (typeof part === 'string') push(part);
    else if ('slot' in part) push(Object.hasOwn(values, part.slot) ? slotText(part.slot, values[part.slot]) : part);
    else if (!Object.hasOwn(values, part.block)) push({ block: part.block, parts: bind(part.parts, values) });
    else {
      for (const { values: inner } of scopesOf(values[part.block], { values })) {
        for (const one of bind(part.parts, { ...values, ...inner })) push(one);
      }
    }
  }
  return bound;
}

/** Every name a template asks for, in blocks or out. */
export function namesIn(parts: readonly Part[]): Set<string> {
  const names = new Set<string>();
  for (const part of parts) {
    if (typeof part === 'string') continue;
    names.add('slot' in part ? part.slot : part.block);
    if ('block' in part) for (const name of namesIn(part.parts)) names.add(name);
  }
  return names;
}

const SPECIAL = /[&<>"']/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML text or a quoted attribute. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
