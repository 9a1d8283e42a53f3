import { SkipLink } from '~/ui/main';

type Props = {
  status: number;
  /** The request's id, to quote to us. */
  reference?: string;
  /** The one way on; the start page unless given. */
  way?: { href: string; label: string };
  /** In place of our words, where the refusal has its own reason. */
  message?: string;
};

const words: Record<number, { title: string; text: string }> = {
  400: {
    title: 'We could not read that',
    text: 'Something in what was sent does not fit. Go back, check it and send it again.',
  },
  401: { title: 'Please sign in', text: 'This page is for people who are signed in. Sign in and open it again.' },
  403: {
    title: 'This page is not for your role',
    text: 'You are signed in, but somebody else looks after this. Ask them, or go on from the start page.',
  },
  404: {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or what was here is gone or was never yours to see.',
  },
  409: {
    title: 'Somebody was faster',
    text: 'This changed while you were looking at it. Open it again to see how it stands now.',
  },
  413: {
    title: 'That is too large',
    text: 'What was sent is larger than we take. Send a smaller file or a shorter text.',
  },
  429: {
    title: 'Too many tries in a row',
    text: 'For safety we wait a little before the next one. Try again in a few minutes.',
  },
  503: { title: 'We are busy or being updated', text: 'Nothing you sent before is lost. Try again in a minute.' },
};

const fallback = {
  title: 'Something went wrong on our side',
  text: 'It is not your fault, and we have a record of it. Try again; if it stays, tell us.',
};

/** Said when a page cannot be shown. Stands alone: plain links, no shell, so that it works when nothing else does. */
export function ErrorPage({ status, reference, way = { href: '/', label: 'To the start page' }, message }: Props) {
  const { title, text } = words[status] ?? fallback;
  return (
    <>
      <SkipLink />
      <main id="main" tabIndex={-1} className="wrap grid min-h-screen content-center justify-items-start gap-5 py-16">
        <p className="num text-md text-ink-3">{status}</p>
        <h1 className="display-1">{title}</h1>
        <p className="lede">{message ?? text}</p>
        <a className="btn" href={way.href}>
          {way.label}
        </a>
        {reference && (
          <p className="text-md text-ink-2">
            If you write to us about this, quote <code className="font-mono text-sm">{reference}</code>.
          </p>
        )}
      </main>
    </>
  );
}
