import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';

/** First thing on the page for a keyboard. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the main text
    </a>
  );
}

/** The main landmark. After a change of page it takes the focus, as a fresh page load would. */
export function Main({ className, children }: { className?: string; children: ReactNode }) {
  const { pathname, hash } = useLocation();
  const element = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!hash) element.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return (
    <main id="main" tabIndex={-1} ref={element} className={className}>
      {children}
    </main>
  );
}
