import { Banner } from '~/ui/banner';
import { plural } from '~/ui/format';

/** Says why the letters of an open cohort stand still, and what lets them go on. */
export function WaitingBanner({ waiting }: { waiting: number }) {
  return (
    <Banner tone="warn" title={`${plural(waiting, 'person waits', 'people wait')} for our postal address.`}>
      Every letter carries it, and it is missing in the settings. Once an admin has entered it, the letters go out
      within a quarter of an hour. Reminders that come due until then are skipped.
    </Banner>
  );
}
