import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '~/ui/button';

export type Toast = { kind: 'good' | 'bad' | 'info'; text: string; href?: string };

const icons = { good: CircleCheck, bad: CircleAlert, info: Info };
const never = () => () => {};

/** What the last act came to. The region is always there, so that screen readers hear what is put into it. */
export function Toasts({ toasts }: { toasts: readonly Toast[] }) {
  const [dismissed, setDismissed] = useState<readonly Toast[]>([]);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const shown = toasts.filter((toast) => !dismissed.includes(toast));
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast, index) => {
        const Icon = icons[toast.kind];
        return (
          <div key={`${index} ${toast.text}`} className={`toast toast-${toast.kind}`}>
            <Icon aria-hidden="true" />
            <p>{toast.href ? <a href={toast.href}>{toast.text}</a> : toast.text}</p>
            {scripted && (
              <Button
                type="button"
                variant="plain"
                size="small"
                aria-label="Dismiss"
                onClick={() => setDismissed([...dismissed, toast])}
              >
                <X aria-hidden="true" />
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
