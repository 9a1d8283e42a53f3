import { Link, NavLink, useLocation } from '@remix-run/react';
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

function Place({ to, label, icon: Icon, count, covers = [] }: NavItem) {
  const { pathname } = useLocation();
  const isCovered = covers.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  const Element = isCovered || to.includes('#') ? Link : NavLink;
  return (
    <Element to={to} aria-current={isCovered ? 'true' : undefined}>
      {Icon && <Icon aria-hidden="true" />}
      {label}
      {Boolean(count) && <span className="count">{count}</span>}
    </Element>
  );
}
