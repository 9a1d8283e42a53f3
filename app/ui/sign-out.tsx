import { LogOut } from 'lucide-react';
import { Button, LinkButton } from '~/ui/button';

/** Ends the session. A plain form: the next page is loaded afresh, so nothing of the person stays behind. */
export function SignOut({ compact }: { compact?: boolean }) {
  return (
    <form method="post" action="/logout">
      {compact ? (
        <Button variant="plain" size="small" aria-label="Sign out" title="Sign out">
          <LogOut aria-hidden="true" />
        </Button>
      ) : (
        <LinkButton>Sign out</LinkButton>
      )}
    </form>
  );
}
