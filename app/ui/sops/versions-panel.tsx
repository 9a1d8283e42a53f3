import { Link } from '@remix-run/react';
import type { Agreement } from '~/domain/sops/agreement';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Tag } from '~/ui/tag';

export type VersionLine = {
  version: number;
  state: 'draft' | 'in force' | 'earlier';
  note: string;
  by: string;
  on: string;
  requests: string;
  agreement: Agreement['state'];
  agreedBy: string;
};

type Props = { slug: string; versions: readonly VersionLine[] };
const SHOWN = 5;

/** Every version of an SOP with its note, who agreed, and how many requests were submitted under it. */
export function VersionsPanel({ slug, versions }: Props) {
  const older = versions.slice(SHOWN);
  return (
    <Panel title="Versions" footer="A request keeps the version it was submitted under." className="print:hidden" flush>
      <Lines slug={slug} versions={versions.slice(0, SHOWN)} />
      {older.length > 0 && (
        <div className="px-4 py-2.5">
          <More summary={`${older.length} older`}>
            <Lines slug={slug} versions={older} />
          </More>
        </div>
      )}
    </Panel>
  );
}

const agreements = {
  agreed: ['good', 'agreed'],
  objected: ['bad', 'something is wrong'],
  waiting: [undefined, 'being read'],
  'nobody asked': [undefined, 'not asked yet'],
} as const;

/** Whether the team agrees with a version. */
export function AgreementTag({ state }: { state: Agreement['state'] }) {
  const [tone, words] = agreements[state];
  return <Tag tone={tone}>{words}</Tag>;
}

const stateWords = { draft: 'Draft', 'in force': 'In force', earlier: 'Earlier' };

function Lines({ slug, versions }: Props) {
  return (
    <ol>
      {versions.map(({ version, state, note, by, on, requests, agreement, agreedBy }) => (
        <li
          key={version}
          className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 border-b border-line px-4 py-2.5 last:border-b-0 sm:grid-cols-[2.5rem_minmax(0,1fr)_auto]"
        >
          <strong className="num">v{version}</strong>
          <div className="grid gap-0.5">
            <p className="flex flex-wrap items-center gap-2">
              <strong>{stateWords[state]}</strong>
              {agreement !== 'nobody asked' && <AgreementTag state={agreement} />}
            </p>
            <p className="text-xs text-ink-2">
              {note} {agreedBy}
            </p>
          </div>
          <div className="text-xs text-ink-2 max-sm:col-start-2 sm:text-right">
            <p>
              {by}, {on}
            </p>
            {state !== 'draft' && <p>{requests}</p>}
            {version > 1 && (
              <Link to={`/sops/${slug}/compare?from=${version - 1}&to=${version}`}>
                Compare<span className="sr-only"> version {version}</span> with v{version - 1}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
