import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Follows work on its way: the page renews what it shows, and reloads itself where there is no JavaScript. */
export function Follow() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, 1500);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="4" />
    </noscript>
  );
}
