import type { CohortStatus, Phase } from '~/generated/prisma/enums';
import { Tag } from '~/ui/tag';

export const phaseNames: Record<Phase, string> = { CRAWL: 'Crawl', WALK: 'Walk', RUN: 'Run' };
const names: Record<CohortStatus, string> = { DRAFT: 'Draft', OPEN: 'Open', CLOSED: 'Closed' };

export function CohortStatusTag({ status, isStanding }: { status: CohortStatus; isStanding: boolean }) {
  if (isStanding) return <Tag>Always open</Tag>;
  return <Tag tone={status === 'OPEN' ? 'good' : undefined}>{names[status]}</Tag>;
}
