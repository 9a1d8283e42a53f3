/** Joins class names, leaving out what is absent or switched off: classNames('btn', small && 'btn-small') → 'btn btn-small'. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
