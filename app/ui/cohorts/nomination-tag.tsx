import { nominationStatuses } from '~/domain/cohorts/nomination-words';
import type { NominationStatus } from '~/generated/prisma/enums';
import { Tag } from '~/ui/tag';

export function NominationTag({ status }: { status: NominationStatus }) {
  const { name, tone } = nominationStatuses[status];
  return <Tag tone={tone === 'plain' ? undefined : tone}>{name}</Tag>;
}
