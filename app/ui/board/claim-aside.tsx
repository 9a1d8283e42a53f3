import { Form, Link } from '@remix-run/react';
import { Button, ButtonLink } from '~/ui/button';

type Props = {
  id: string;
  slug: string;
  /** the last day, in words */
  due: string | null;
  thanks: string;
  isOpen: boolean;
  isUnderWay: boolean;
};

/** Beside a claim: its day, the thank-you, and the way out. */
export function ClaimAside(props: Props) {
  const { id, slug, due, thanks, isOpen, isUnderWay } = props;
  return (
    <aside
      className="grid gap-4 border-t-3 border-accent pt-5 text-[0.96875rem] text-ink-2"
      aria-labelledby="your-claim"
    >
      <h2 className="display-3 text-ink" id="your-claim">
        Your claim
      </h2>
      {due && isOpen && (
        <p>
          <b className="text-ink">Due {due}.</b> After that the place goes to the next person, and nothing else changes.
        </p>
      )}
      <p>
        <b className="text-ink">Our thank-you:</b> {thanks}
      </p>
      <p>
        Every permission can be withdrawn in <Link to="/me/preferences">your preferences</Link>.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`/board/${slug}`} variant="quiet" size="small">
          Read it again
        </ButtonLink>
        {isUnderWay && (
          <Form method="post" action={`/claims/${id}/withdraw`}>
            <Button variant="quiet" size="small">
              Withdraw from this
            </Button>
          </Form>
        )}
      </div>
    </aside>
  );
}
