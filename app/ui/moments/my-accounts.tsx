import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { formatList, plural } from '~/ui/format';

type Props = { suggestions: number; helpTasks: number };

/** For whoever owns accounts: what waits for them there. Nothing when nothing does. */
export function MyAccounts({ suggestions, helpTasks }: Props) {
  const waits = [
    helpTasks > 0 && plural(helpTasks, 'help task'),
    suggestions > 0 && `${plural(suggestions, 'moment')} at which something is welcome`,
  ].filter((text) => text !== false);
  if (waits.length === 0) return null;
  return (
    <div className="mb-4">
      <Banner
        tone={helpTasks > 0 ? 'warn' : 'info'}
        title="Accounts you own:"
        action={
          <ButtonLink to="/moments" variant="quiet" size="small">
            Look at them
          </ButtonLink>
        }
      >
        {formatList(waits)}.
      </Banner>
    </div>
  );
}
