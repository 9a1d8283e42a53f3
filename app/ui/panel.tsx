import { type ReactNode, useId } from 'react';
import { classNames } from '~/ui/class-names';

type Props = {
  title: ReactNode;
  count?: number;
  /** Right side of the head: a link, a date, one small button. */
  end?: ReactNode;
  footer?: ReactNode;
  /** Tables, lists and group heads touch the border; anything else sits in a padded body. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** The unit of a staff page: a titled box. Its title names the region for screen readers. */
export function Panel({ title, count, end, footer, flush, id, className, children }: Props) {
  const heading = useId();
  return (
    <section id={id} className={classNames('panel', className)} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          {title}
          {count !== undefined && <span className="count num"> {count}</span>}
        </h2>
        {end && <div className="end">{end}</div>}
      </header>
      {flush ? children : <div className="panel-body">{children}</div>}
      {footer && <footer>{footer}</footer>}
    </section>
  );
}

/** A sunken line that starts a group of rows inside a flush panel. */
export function GroupHead({ title, count, end }: { title: ReactNode; count?: number; end?: ReactNode }) {
  return (
    <div className="group-head">
      <h3>{title}</h3>
      {count !== undefined && <span className="num">{count}</span>}
      {end && <span className="end">{end}</span>}
    </div>
  );
}
