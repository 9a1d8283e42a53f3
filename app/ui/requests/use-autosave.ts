import { useFetcher } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';

const PAUSE_MS = 700;

/**
 * Keeps a form as a draft while somebody types: `props` goes on the form, `state` says how it stands. Without a script the
 * form's own buttons do it.
 */
export function useAutosave(to: string) {
  const fetcher = useFetcher();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);

  function onInput(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    stop();
    timer.current = setTimeout(() => {
      const data = new FormData(form);
      data.set('intent', 'quietly');
      fetcher.submit(data, { method: 'post', action: to });
    }, PAUSE_MS);
  }

  return { props: { onInput, onSubmit: stop }, isSaving: fetcher.state !== 'idle' };
}
