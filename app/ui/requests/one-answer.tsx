import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

type Props = { page: string; value: string; open: boolean; title: string; aside?: string; children: ReactNode };

/** One of a few answers, closed until chosen; opening one closes the others, by their shared name alone. */
export function OneAnswer({ page, value, open, title, aside, children }: Props) {
  return (
    <details name="answer" open={open} className="group border-b border-line last:border-b-0">
      <summary className="grid list-none grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3.5 px-5 py-4 font-semibold [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="size-5.5 rounded-full border-2 border-line-strong bg-surface group-open:border-[7px] group-open:border-accent"
        />
        {title}
        {aside && <small className="text-sm font-normal text-ink-2">{aside}</small>}
      </summary>
      <Form method="post" action={page} className="grid gap-4 px-5 pt-1 pb-6">
        <input type="hidden" name="answer" value={value} />
        {children}
      </Form>
    </details>
  );
}
