import { scopeNames } from '~/domain/opportunities/scope-names';
import type { PublishScope } from '~/generated/prisma/enums';
import { KeyValues } from '~/ui/key-values';

type Props = { piece: { link: string | null; text: string | null; note: string | null; allows: PublishScope[] } };

/** What somebody handed in, with what they allow. */
export function HandedIn({ piece }: Props) {
  const { link, text, note, allows } = piece;
  return (
    <div className="grid gap-4">
      {link && (
        <p className="[overflow-wrap:anywhere]">
          <a href={link} rel="noreferrer nofollow" target="_blank">
            {link}
          </a>
        </p>
      )}
      {text && <blockquote className="border-l-3 border-line-strong pl-4 whitespace-pre-line">{text}</blockquote>}
      {!link && !text && <p className="text-ink-2">Nothing was asked as proof; we take their word.</p>}
      <KeyValues
        items={[
          ...(note ? [['Note', note] as const] : []),
          ['Allowed', allows.length ? allows.map((scope) => scopeNames[scope]).join(', ') : 'Nothing to be published'],
        ]}
      />
    </div>
  );
}
