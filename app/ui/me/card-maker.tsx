import { Form, Link } from '@remix-run/react';
import type { CardChoices } from '~/domain/impact/share-card';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';

type Props = {
  favourId: string;
  choices: CardChoices;
  alt: string;
  mayName: boolean;
  mayNameAccount: boolean;
  account: string | null;
  /** the card as others see it, and why they do not */
  up: { url: string; path: string; fault: string | null } | null;
};

/** The picture of what a favour led to: looked at first, then switched on, taken down in one press. */
export function CardMaker({ favourId, choices, alt, mayName, mayNameAccount, account, up }: Props) {
  const asked = new URLSearchParams();
  if (choices.showsName) asked.set('showsName', 'on');
  if (choices.showsAccount) asked.set('showsAccount', 'on');
  const picture = `/me/cards/${favourId}/preview.png?${asked}`;
  return (
    <>
      {up && <CardUp favourId={favourId} {...up} />}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <img
          src={picture}
          width={1200}
          height={630}
          alt={alt}
          className="h-auto w-full rounded-lg border border-line"
        />
        <Card as="section" aria-labelledby="shows" className="p-6 sm:p-7">
          <h2 id="shows" className="display-3">
            What it shows
          </h2>
          <p className="mt-3 text-ink-2">
            What you did and its figures; no buyer and nothing else of you, unless you add it.
          </p>
          <Form method="post" className="mt-5 grid gap-5" key={picture}>
            <div>
              <Checkbox
                name="showsName"
                label="My name"
                defaultChecked={choices.showsName}
                disabled={!mayName}
                hint={
                  mayName ? undefined : (
                    <>
                      Say yes to <Link to="/me#preferences">showing your name in public</Link> first.
                    </>
                  )
                }
              />
              {account && (
                <Checkbox
                  name="showsAccount"
                  label={`The name of ${account}`}
                  defaultChecked={choices.showsAccount}
                  disabled={!mayNameAccount}
                  hint={mayNameAccount ? undefined : 'They have not agreed to being named with this one.'}
                />
              )}
            </div>
            <div className="flex flex-wrap gap-3">
              <Button>{up ? 'Save what it shows' : 'Switch it on'}</Button>
              <Button variant="quiet" formMethod="get" name="look" value="1">
                See it first
              </Button>
            </div>
          </Form>
          <p className="mt-5 text-sm text-ink-2">
            Nobody sees it before you switch it on. Then whoever has its address does; search engines are told to leave
            it out. You take it down in one press.
          </p>
        </Card>
      </div>
      <p>
        <Link to="/me">Back to my impact</Link>
      </p>
    </>
  );
}

function CardUp({ favourId, url, path, fault }: { favourId: string } & NonNullable<Props['up']>) {
  return (
    <div className="grid justify-items-start gap-4">
      {fault ? (
        <Banner tone="warn" title="Nobody sees your card now.">
          {fault} Save it again with what may be shown, or take it down.
        </Banner>
      ) : (
        <p>
          Your card is up:{' '}
          <a href={path} target="_blank" rel="noreferrer" className="break-all">
            {url}
          </a>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {!fault && (
          <a href={`${path}.png`} download="what-my-favour-led-to.png" className="btn btn-quiet">
            Download the picture
          </a>
        )}
        <Form method="post" action={`/me/cards/${favourId}/down`}>
          <Button variant="quiet">Take it down</Button>
        </Form>
      </div>
    </div>
  );
}
