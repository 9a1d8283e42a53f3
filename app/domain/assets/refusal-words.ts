// rules.md G2 and ui.md, Forms: what was refused says which field, why, and how to mend it.
import { scopeNames } from '~/domain/opportunities/scope-names';
import { formatList } from '~/ui/format';
import type { SaveRefusal } from './save-asset.server';

/** A refusal of `saveAsset` as messages by field. */
export function refusalErrors(refusal: SaveRefusal): Record<string, string[]> {
  switch (refusal.code) {
    case 'gone':
      return { form: ['It was taken away in the meantime. Add it anew when there is a new consent.'] };
    case 'scopes':
      return {
        allows: [
          `A person’s words need their leave to ${formatList(refusal.missing.map((scope) => scopeNames[scope]))}. Ask them, or take the person out.`,
        ],
      };
    case 'unknown':
      return { [refusal.field]: [unknownWords(refusal)] };
  }
}

function unknownWords({ field, likely }: Extract<SaveRefusal, { code: 'unknown' }>): string {
  if (field === 'ownerId') return 'They no longer work here. Choose somebody else';
  if (field === 'advocate') return 'No advocate has this address, or two have this name. Give the e-mail address';
  return likely.length > 0
    ? `No account, or more than one, has this name. Did you mean ${formatList(likely)}?`
    : 'No account has this name. Write it as the CRM does';
}
