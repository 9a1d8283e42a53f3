import { Building2 } from 'lucide-react';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';

/** Where accounts come from, while there are none. */
export function NoAccounts({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      icon={Building2}
      title="No accounts yet"
      action={mayImport && <ButtonLink to="/imports/new">Import from the CRM</ButtonLink>}
    >
      Accounts, contacts, deals and use come from your CRM as CSV files. You see every difference before anything is
      written; then each account finds its place here by its fit and its signals.
    </EmptyState>
  );
}
