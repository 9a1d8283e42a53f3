import { Link } from '@remix-run/react';
import type { Came } from '~/domain/accounts/came-of-import.server';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { formatList, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export type MotionCounts = { bad: number; warn: number; good: number };

/** Before an import is written: how many of its changes set something in motion. Nothing where none does. */
export function MotionBanner({ counts, isShown }: { counts: MotionCounts; isShown: boolean }) {
  const { bad, warn, good } = counts;
  const all = bad + warn + good;
  if (all === 0) return null;
  const parts = [
    bad > 0 && `${plural(bad, 'stops', 'stop')} all asks at an account`,
    warn > 0 && `${plural(warn, 'wants', 'want')} to be minded`,
    good > 0 && `${plural(good, 'ends', 'end')} a stop`,
  ];
  return (
    <Banner
      tone="warn"
      title={`${plural(all, 'change sets', 'changes set')} something in motion.`}
      action={
        !isShown && (
          <ButtonLink size="small" variant="quiet" to="?show=motion" preventScrollReset>
            {all === 1 ? 'Show it' : `Show the ${all}`}
          </ButtonLink>
        )
      }
      flush
    >
      {formatList(parts.filter((part) => part !== false))}. Advocates get no mail from an import.
    </Banner>
  );
}

const WORDS: Record<Came['what'], [string, string]> = {
  stopped: ['account was stopped', 'accounts were stopped'],
  withdrawn: ['open ask was taken back', 'open asks were taken back'],
  ended: ['stop is over', 'stops are over'],
  moment: ['moment was noticed', 'moments were noticed'],
  cell: ['account changed its cell', 'accounts changed their cell'],
};

const columns = [
  { id: 'account', label: 'Account' },
  { id: 'what', label: 'What came of it' },
];

/** After an import was written: what the look at its accounts found, each with the way there. */
export function CameOfIt({ came }: { came: readonly Came[] }) {
  if (came.length === 0) return null;
  const parts = Object.entries(WORDS).flatMap(([what, [one, many]]) => {
    const count = came.filter((it) => it.what === what).length;
    return count > 0 ? [plural(count, one, many)] : [];
  });
  return (
    <Panel title="What it set in motion" end="Found by the look at its accounts right after it" flush>
      <Banner tone="warn" title={`${formatList(parts)}.`} flush />
      <Table caption="What the import set in motion, account by account" columns={columns} stacked tight>
        {came.map(({ account, accountId, text, to }, index) => (
          <Row key={index}>
            <Cell head>
              <Link className="title-link" to={`/accounts/${accountId}`}>
                {account}
              </Link>
            </Cell>
            <Cell label="What came of it" full>
              <Link to={to}>{text}</Link>
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}
