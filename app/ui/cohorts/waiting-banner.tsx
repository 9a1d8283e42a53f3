import { Banner } from '~/ui/banner';
import { plural } from '~/ui/format';

/** Says why the letters of a cohort stand still, and what lets them go on. `waiting`: 0 for a draft. */
export function WaitingBanner({ waiting }: { waiting: number }) {
  const title = waiting
    ? `${plural(waiting, 'person waits', 'people wait')} for our postal address.`
    : 'Our postal address is missing.';
  return (
    <Banner tone="warn" title={title}>
      Every letter carries it, and an admin enters it in the settings.{' '}
      {waiting
        ? 'Then the letters go out within a quarter of an hour. Reminders that come due until then are skipped.'
        : 'Until then this cohort cannot be opened.'}
    </Banner>
  );
}
