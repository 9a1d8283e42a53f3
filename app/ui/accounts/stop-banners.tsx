import type { AccountStanding } from '~/domain/accounts/account-reading.server';
import { firstNameOf } from '~/domain/advocates/first-name';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';

type Props = Pick<AccountStanding, 'stops' | 'helpTasks'> & {
  flush?: boolean;
  /** Opens help tasks. */ mayAct: boolean;
};

/** Every stop with its reason and its end, and the help that was called. */
export function StopBanners({ stops, helpTasks, flush, mayAct }: Props) {
  return stops.map(({ occurrence, moment, text, endsWhen }, index) => {
    const task = helpTasks.find((one) => one.occurrence === occurrence);
    return (
      <Banner
        key={occurrence}
        tone="bad"
        flush={flush}
        title={`${index === 0 ? 'All asks are stopped. ' : ''}${/[.!?]$/.test(text) ? text : `${text}.`}`}
        action={
          task &&
          mayAct && (
            <ButtonLink to={`/help-tasks/${task.id}`} variant="quiet" size="small">
              {task.owner ? `Help task, ${firstNameOf(task.owner)}` : 'Help task, nobody’s yet'}
            </ButtonLink>
          )
        }
      >
        {endsWhen} {moment > 0 && `Moment ${moment}. `}
        {index === 0 && 'Thanks and impact notes still go out.'}
      </Banner>
    );
  });
}
