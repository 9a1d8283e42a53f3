import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from '~/ui/class-names';

type Props = ComponentPropsWithoutRef<'div'> & { as?: 'div' | 'article' | 'section' };

/** A raised piece of a customer page. Staff pages use Panel. */
export function Card({ as: Element = 'div', className, ...rest }: Props) {
  return <Element {...rest} className={classNames('card', className)} />;
}
