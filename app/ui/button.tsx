import { Link, type LinkProps } from '@remix-run/react';
import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from '~/ui/class-names';

type Look = { variant?: 'primary' | 'quiet' | 'plain' | 'danger'; size?: 'small' | 'large' };

function look({ variant = 'primary', size }: Look, className?: string) {
  return classNames('btn', variant !== 'primary' && `btn-${variant}`, size && `btn-${size}`, className);
}

/** Does something: submits a form, opens a dialog. One primary button per page. */
export function Button({
  variant,
  size,
  className,
  type = 'submit',
  ...rest
}: ComponentPropsWithoutRef<'button'> & Look) {
  return <button {...rest} type={type} className={look({ variant, size }, className)} />;
}

/** Goes somewhere. Looks like a button, is a link. */
export function ButtonLink({ variant, size, className, ...rest }: LinkProps & Look) {
  return <Link {...rest} className={look({ variant, size }, className)} />;
}

/** A button that reads as a link, for the second and third choice in a list or card. */
export function LinkButton({
  bad,
  className,
  type = 'submit',
  ...rest
}: ComponentPropsWithoutRef<'button'> & { bad?: boolean }) {
  return <button {...rest} type={type} className={classNames('link-button', bad && 'link-button-bad', className)} />;
}
