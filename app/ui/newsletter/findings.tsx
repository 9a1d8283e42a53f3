import { Form, Link, useSearchParams } from '@remix-run/react';
import type { Finding } from '~/domain/newsletter/check-issue';
import { findingKey } from '~/domain/newsletter/kept';
import { LinkButton } from '~/ui/button';
import { plural } from '~/ui/format';
import { withParams } from '~/ui/list-url';
import { Panel } from '~/ui/panel';
import { WhyList } from '~/ui/why-list';

const signs = { must: 'blocked', look: 'warn', fine: 'met' } as const;

/** What stands in the way of sending, what to look at, and what was checked. */
export function Findings({ issueId, findings }: { issueId: string; findings: readonly Finding[] }) {
  const [search] = useSearchParams();
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const parts = [
    count('must') > 0 && `${count('must')} must be put right`,
    count('look') > 0 && `${plural(count('look'), 'thing')} to look at`,
  ].filter(Boolean);
  return (
    <Panel
      id="check"
      title="Copy check"
      end={parts.join(', ') || 'Nothing in the way'}
      footer={
        <Form method="post" action={`/newsletter/${issueId}/links`} preventScrollReset>
          <LinkButton>Test where the links lead</LinkButton>
        </Form>
      }
    >
      <Form method="post" action={`/newsletter/${issueId}/keep`} preventScrollReset>
        <WhyList
          reasons={findings.map((finding) => ({
            sign: signs[finding.level],
            text: <strong>{finding.title}</strong>,
            detail: <Detail finding={finding} editUrl={(block) => `${withParams(search, { block })}#edit`} />,
          }))}
        />
      </Form>
    </Panel>
  );
}

/** What there is to say, and what can be done about it: edit it, or keep what is only to be looked at. */
function Detail({ finding, editUrl }: { finding: Finding; editUrl: (block: string) => string }) {
  const { level, title, text, note, block, action = 'Look', isSetting } = finding;
  return (
    <>
      {text} {note}{' '}
      {block && (
        <Link to={editUrl(block)} aria-label={`${action}: ${title}`}>
          {action}
        </Link>
      )}
      {isSetting && <Link to="/settings">To the settings</Link>}
      {level === 'look' && (
        <LinkButton name="finding" value={findingKey(finding)} aria-label={`Keep: ${title}`} className="ml-3 py-0">
          Keep
        </LinkButton>
      )}
    </>
  );
}
