import { Form, Link, useSearchParams } from '@remix-run/react';
import type { Finding } from '~/domain/newsletter/check-issue';
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
      <WhyList
        reasons={findings.map(({ level, title, text, block, action = 'Look', isSetting }) => ({
          sign: signs[level],
          text: <strong>{title}</strong>,
          detail: (
            <>
              {text}{' '}
              {block && (
                <Link to={`${withParams(search, { block })}#edit`} aria-label={`${action}: ${title}`}>
                  {action}
                </Link>
              )}
              {isSetting && <Link to="/settings">To the settings</Link>}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
