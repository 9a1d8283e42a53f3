import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Reads the page again when somebody comes back to it, such as from an asset they opened in another tab. */
export function useFreshOnFocus() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    window.addEventListener('focus', revalidate);
    return () => window.removeEventListener('focus', revalidate);
  }, [revalidate]);
}
