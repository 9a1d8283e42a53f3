import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';

type Props = {
  tone: 'good' | 'info' | 'warn' | 'bad';
  /** Said first and bold: the fact. The children say the reason and until when. */
  title?: ReactNode;
  /** One small button or link. */
  action?: ReactNode;
  /** Edge to edge inside a flush Panel. */
  flush?: boolean;
  children?: ReactNode;
};

const icons = { good: CircleCheck, info: Info, warn: TriangleAlert, bad: CircleAlert };

/** Something about this page or this person that must not be missed. */
export function Banner({ tone, title, action, flush, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={classNames('banner', `banner-${tone}`, flush && 'banner-flush')}>
      <Icon aria-hidden="true" />
      <div>
        {title && <strong>{title}</strong>} {children}
      </div>
      {action && <div className="actions">{action}</div>}
    </div>
  );
}
