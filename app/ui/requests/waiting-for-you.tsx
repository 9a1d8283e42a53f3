import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { plural } from '~/ui/format';

/** For whoever owns accounts: people there who may not be asked before they agree. Nothing when nobody waits. */
export function WaitingForYou({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <div className="mb-4">
      <Banner
        tone="warn"
        title="May we ask?"
        action={
          <ButtonLink to="/approvals" variant="quiet" size="small">
            Answer
          </ButtonLink>
        }
      >
        {plural(count, 'person', 'people')} at your accounts {count === 1 ? 'is' : 'are'} not asked before you agree.
      </Banner>
    </div>
  );
}
