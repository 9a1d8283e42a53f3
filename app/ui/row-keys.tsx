import { type RefObject, useEffect, useRef } from 'react';
import { Dialog, DialogButton } from '~/ui/dialog';

const OFF = 'row-keys-off';
const HELP = 'row-keys-help';

const keys: readonly [string, string][] = [
  ['j', 'Next row'],
  ['k', 'Row before'],
  ['x', 'Pick the row, or let it go'],
  ['o or Enter', 'Open the row'],
  ['/', 'Search'],
  ['?', 'This list of keys'],
];

/**
 * Keys for a list whose rows hold one `.title-link` each: focus moves from link to link, so that Enter and a screen reader
 * need nothing more. Nothing is taken from somebody who types, holds a modifier, or has a dialog open.
 */
export function useRowKeys(list: RefObject<HTMLElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      if (press(event.key, list.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

function isTaken(target: EventTarget | null): boolean {
  if (localStorage.getItem(OFF) || document.querySelector('dialog[open]')) return true;
  const isTick = target instanceof HTMLInputElement && target.type === 'checkbox';
  return !isTick && target instanceof Element && Boolean(target.closest('input, textarea, select, [contenteditable]'));
}

/** Does what the key says; false where it says nothing here. */
function press(key: string, list: HTMLElement | null): boolean {
  const links = [...(list?.querySelectorAll<HTMLElement>('tbody .title-link') ?? [])];
  const here = document.activeElement?.closest('tbody tr');
  const at = links.findIndex((link) => link.closest('tr') === here);
  if (key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (key === 'k') links[Math.max(at - 1, 0)]?.focus();
  else if (key === 'x' && here) here.querySelector<HTMLInputElement>('[data-pick]')?.click();
  else if (key === 'o' && at >= 0) links[at]?.click();
  else if (key === '/') document.querySelector<HTMLElement>('main input[type=search]')?.focus();
  else if (key === '?') openHelp();
  else return false;
  return true;
}

function openHelp() {
  const help = document.getElementById(HELP);
  if (help instanceof HTMLDialogElement && !help.open) help.showModal();
}

/** The button and the overlay that name the keys, with a way to switch them off. */
export function RowKeysHelp() {
  const off = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (off.current) off.current.checked = Boolean(localStorage.getItem(OFF));
  }, []);
  const change = (isOff: boolean) => (isOff ? localStorage.setItem(OFF, 'yes') : localStorage.removeItem(OFF));
  return (
    <>
      <DialogButton dialog={HELP} variant="plain" size="small">
        Keys
      </DialogButton>
      <Dialog id={HELP} title="Keys">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {keys.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="tick mt-4">
          <input ref={off} type="checkbox" onChange={(event) => change(event.currentTarget.checked)} />
          <span>Switch these keys off in this browser</span>
        </label>
      </Dialog>
    </>
  );
}
