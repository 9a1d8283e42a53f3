import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { Button } from '~/ui/button';

type Props = { id: string; title: string; children: ReactNode };

/** A native modal. It opens by a DialogButton; a form inside closes it by posting, "Cancel" is `<form method="dialog">`. */
export function Dialog({ id, title, children }: Props) {
  const heading = useId();
  return (
    <dialog id={id} className="dialog" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <form method="dialog">
          <Button variant="plain" size="small" aria-label="Close">
            <X aria-hidden="true" />
          </Button>
        </form>
      </header>
      <div>{children}</div>
    </dialog>
  );
}

type OpenerProps = {
  dialog: string;
  variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  size?: 'small';
  children: ReactNode;
};

/** Opens a Dialog by its id: by the browser itself where it knows `command`, else by script. */
export function DialogButton({ dialog, variant = 'quiet', ...rest }: OpenerProps) {
  const command = { command: 'show-modal', commandfor: dialog };
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    const element = event.currentTarget.ownerDocument.getElementById(dialog);
    if (element instanceof HTMLDialogElement && !element.open) element.showModal();
  };
  return <Button {...rest} {...command} type="button" variant={variant} onClick={open} aria-haspopup="dialog" />;
}
