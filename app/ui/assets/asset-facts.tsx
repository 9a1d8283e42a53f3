import { Link } from '@remix-run/react';
import { languageName } from '~/domain/advocates/languages';
import type { AssetPage } from '~/domain/assets/asset.server';
import { scopeNames } from '~/domain/opportunities/scope-names';
import { formatList } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

/** What the piece says. */
export function AssetWords({ asset: { summary, body, topics, products, personas } }: { asset: AssetPage }) {
  return (
    <Panel title="What it shows">
      <div className="grid gap-3">
        <p className="text-md">{summary}</p>
        {body && <p className="max-h-96 overflow-y-auto whitespace-pre-line text-ink-2">{body}</p>}
        <ul className="flex flex-wrap gap-1.5" aria-label="What it is found by">
          {[...topics, ...products, ...personas].map((word) => (
            <li key={word}>
              <Tag outline>{word}</Tag>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

/** Whose it is, what they allowed, and for whom it speaks. */
export function AssetFacts({ asset }: { asset: AssetPage }) {
  const { account, person, allows, until, consentNote, owner, industry, segment, region, language, competitor } = asset;
  const items = [
    ['Account', account && <Link to={`/accounts/${account.id}`}>{account.name}</Link>],
    ['Whose words', person],
    ['Allowed', allows.length > 0 ? formatList(allows.map((scope) => scopeNames[scope])) : null],
    ['Allowed until', until],
    ['Consent', consentNote],
    ['Industry', industry],
    ['Size', segment],
    ['Region', region],
    ['Language', language && languageName(language)],
    ['Used before', competitor],
    ['Looks after it', owner?.name ?? 'nobody'],
  ] as const;
  return (
    <Panel title="Facts and consent">
      <KeyValues items={items.filter(([, value]) => value)} />
    </Panel>
  );
}
