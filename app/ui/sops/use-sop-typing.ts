import { useFetcher, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { SopSettings } from '~/domain/requests/sop';
import { SopForm } from '~/domain/sops/schema';
import { sopFromForm } from '~/domain/sops/sop-input';

const QUIET = 1200; // milliseconds without a key before the draft is saved

/**
 * The editor while somebody types: the settings that the form describes so far, and the saving of the draft as one goes.
 * Without JavaScript the form's button saves. What does not read yet is neither shown nor saved.
 */
export function useSopTyping(key: string, base: SopSettings) {
  const form = useRef<HTMLFormElement>(null);
  const saving = useFetcher<{ fault: { errors: Record<string, string[]> } | null }>({ key: `sop-${key}` });
  const navigation = useNavigation();
  const [typed, setTyped] = useState<SopSettings | null>(null);
  const [isDirty, setDirty] = useState(false);
  const isIdle = saving.state === 'idle' && navigation.state === 'idle';
  const { submit } = saving;

  useEffect(() => setTyped(null), [base]); // what was typed has been saved, or another team's page is open

  useEffect(() => {
    if (!isDirty || !isIdle) return;
    const timer = setTimeout(() => {
      if (!form.current) return;
      setDirty(false);
      const fields = new FormData(form.current);
      fields.set('intent', 'auto');
      submit(fields, { method: 'post' });
    }, QUIET);
    return () => clearTimeout(timer);
  }, [isDirty, isIdle, submit, typed]);

  function onChange() {
    const settings = form.current && read(base, new FormData(form.current));
    if (settings) setTyped(settings);
    setDirty(Boolean(settings));
  }

  const state = saving.state !== 'idle' ? 'Saving…' : saving.data && !saving.data.fault ? 'Saved.' : null;
  return { form, typed, state, fault: saving.data?.fault, onChange };
}

function read(base: SopSettings, data: FormData): SopSettings | null {
  const names = [...new Set(data.keys())];
  const fields = names.map((name) => [
    name.replace(/\[\]$/, ''),
    name.endsWith('[]') ? data.getAll(name) : data.get(name),
  ]);
  const parsed = SopForm.safeParse({ ...Object.fromEntries(fields), intent: 'save' });
  const settings = parsed.success ? sopFromForm(base, parsed.data) : null;
  return settings?.ok ? settings.value : null;
}
