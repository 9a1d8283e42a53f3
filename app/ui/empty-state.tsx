import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  icon?: LucideIcon;
  title: string;
  /** What will be here, and what makes it come. */
  children: ReactNode;
  /** The one next step: a ButtonLink or a small form. */
  action?: ReactNode;
  level?: 2 | 3;
};

/** Nothing here yet, said in a way that teaches. */
export function EmptyState({ icon: Icon, title, children, action, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      {Icon && <Icon aria-hidden="true" />}
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}
