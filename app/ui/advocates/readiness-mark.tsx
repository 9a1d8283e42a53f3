import type { Readiness } from '~/generated/prisma/enums';
import { Dot } from '~/ui/dot';
import { formatDate } from '~/ui/format';

const looks = {
  APPLIED: { tone: 'info', text: 'Applied' },
  READY: { tone: 'good', text: 'Ready' },
  NOT_READY: { tone: 'warn', text: 'Not ready' },
} as const;

/** Whether somebody may be asked, with the day to look again. */
export function ReadinessMark({ readiness, reviewOn }: { readiness: Readiness; reviewOn: Date | null }) {
  const { tone, text } = looks[readiness];
  return (
    <>
      <Dot tone={tone} open={readiness === 'APPLIED'}>
        {text}
      </Dot>
      {reviewOn && <span className="block text-xs text-ink-2">Look again {formatDate(reviewOn, 'UTC')}</span>}
    </>
  );
}
