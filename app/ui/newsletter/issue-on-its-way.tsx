import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { ProgressPage } from '~/domain/newsletter/way.server';
import type { Search } from '~/ui/newsletter/issue-editor';
import { minutes, seconds } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { AudiencePanel } from '~/ui/newsletter/audience-panel';
import { DeliveryPanel } from '~/ui/newsletter/delivery-panel';
import { LetterPanel } from '~/ui/newsletter/letter-panel';
import { ProgressPanel } from '~/ui/newsletter/progress-panel';
import { PageHead } from '~/ui/page-head';

const LOOK_EVERY = seconds(2);
/** Where all that is left waits for a morning somewhere. */
const LOOK_AT_LEAST = minutes(1);

/** An issue that is being sent, was sent, or was stopped. While it goes out the page looks again by itself. */
export function IssueOnItsWay({ page, search }: { page: ProgressPage; search: Pick<Search, 'q' | 'view' | 'look'> }) {
  const { issue, letter, audience, deliveries, readers, as } = page;
  const { revalidate } = useRevalidator();
  const isSending = issue.status === 'SENDING';
  const every = issue.progress.toGo > issue.waiting.readers ? LOOK_EVERY : LOOK_AT_LEAST;
  useEffect(() => {
    if (!isSending) return;
    const timer = setInterval(revalidate, every);
    return () => clearInterval(timer);
  }, [isSending, every, revalidate]);
  return (
    <>
      <PageHead
        title={`Issue ${issue.number}`}
        sub={letter.subject}
        crumbs={[{ to: '/newsletter', label: 'Newsletter' }]}
        here={`Issue ${issue.number}`}
        actions={deliveries.of > 0 && <ButtonLink to={`/newsletter/${issue.id}/report`}>What it led to</ButtonLink>}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,5fr)]">
        <div className="grid gap-4">
          <ProgressPanel issue={issue} />
          {deliveries.of > 0 && <DeliveryPanel deliveries={deliveries} />}
          <AudiencePanel {...audience} footer="As it was when Send was pressed." />
        </div>
        <LetterPanel
          issueId={issue.id}
          {...letter}
          readers={readers}
          as={as}
          q={search.q}
          view={search.view}
          look={search.look}
        />
      </div>
    </>
  );
}
