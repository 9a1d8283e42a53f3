import { classNames } from '~/ui/class-names';
import { initials } from '~/ui/initials';

type Props = { name: string; size?: 'small' | 'large'; tone?: 'accent' | 'sun' };

/** A person's initials in a circle, always beside the name itself, so it is silent. */
export function Avatar({ name, size, tone }: Props) {
  return (
    <span className={classNames('avatar', size && `avatar-${size}`, tone && `avatar-${tone}`)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
