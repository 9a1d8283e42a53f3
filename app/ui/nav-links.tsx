import { Link, NavLink } from '@remix-run/react';
import { classNames } from '~/ui/class-names';
import type { NavItem } from '~/ui/shell-props';

/** The places of a shell. A link into a page (#part) is never the current one. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.to} className={classNames(item.ruleAbove && 'ruled', item.wideOnly && 'wide-only') || undefined}>
          <Place {...item} />
        </li>
      ))}
    </ul>
  );
}

function Place({ to, label, icon: Icon, count }: NavItem) {
  const Element = to.includes('#') ? Link : NavLink;
  return (
    <Element to={to}>
      {Icon && <Icon aria-hidden="true" />}
      {label}
      {Boolean(count) && <span className="count">{count}</span>}
    </Element>
  );
}
