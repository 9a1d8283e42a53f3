import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';
import type { Tone } from '~/ui/tone';

/** A word or two about a thing: its status, its kind, a topic. */
export function Tag({
  tone,
  outline,
  children,
}: {
  tone?: Exclude<Tone, 'idle'>;
  outline?: boolean;
  children: ReactNode;
}) {
  return <span className={classNames('tag', tone && `tag-${tone}`, outline && 'tag-outline')}>{children}</span>;
}
