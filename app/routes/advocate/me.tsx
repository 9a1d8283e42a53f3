import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { listPiecesOf } from '~/domain/assets/asset.server';
import { getMe, getPreferences } from '~/domain/advocates/me.server';
import { listOwnOutcomes } from '~/domain/impact/outcomes.server';
import { listAllowed } from '~/domain/opportunities/allowed.server';
import { db } from '~/platform/db.server';
import { EmptyState } from '~/ui/empty-state';
import { formatDate } from '~/ui/format';
import { Ladder } from '~/ui/ladder';
import { Doings } from '~/ui/me/doings';
import { ImpactTop } from '~/ui/me/impact-top';
import { AllowedCard } from '~/ui/me/allowed-card';
import { PiecesCard } from '~/ui/me/pieces-card';
import { ConfirmProfile, ConsentsCard, LimitsCard } from '~/ui/me/preference-cards';

export const handle = { isWide: true };
export const meta: MetaFunction = () => [{ title: 'My impact' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone } = await guardAdvocate(args);
  const now = new Date();
  const [me, outcomes, preferences, allowed, pieces] = await Promise.all([
    getMe(db(), advocate.id, now),
    listOwnOutcomes(db(), advocate.id, now),
    getPreferences(db(), advocate.id, new Date()),
    listAllowed(db(), advocate.id),
    listPiecesOf(db(), advocate.id, new Date()),
  ]);
  return { ...me, outcomes: outcomes.slice(0, 6), preferences, allowed, pieces, timeZone };
}

export default function Me() {
  const { headline, outcomes, ladder, doings, thanks, preferences, allowed, pieces, timeZone } =
    useLoaderData<typeof loader>();
  return (
    <>
      <ImpactTop {...{ headline, outcomes }} />
      <section className="wrap border-t border-line py-16" id="ladder" aria-labelledby="ladder-title">
        <Head id="ladder-title" title="Your ladder" note="You can stay on any rung for as long as you like." />
        <div className="mt-9">
          <Ladder across rungs={ladder.map(({ name, state, reason }) => ({ label: name, state, note: reason }))} />
        </div>
      </section>
      <section className="band py-16" id="claims" aria-labelledby="claims-title">
        <div className="wrap">
          <Head id="claims-title" title="Claims and asks" note="The newest first." />
          {doings.length > 0 ? (
            <Doings doings={doings} timeZone={timeZone} />
          ) : (
            <EmptyState title="Nothing yet">
              What you claim on <Link to="/board">the board</Link>, and what we ask you, stands here with where it is.
            </EmptyState>
          )}
        </div>
      </section>
      {thanks.length > 0 && (
        <section className="wrap py-16" id="thanks" aria-labelledby="thanks-title">
          <Head id="thanks-title" title="Thank-yous" />
          <ul className="mt-6 grid gap-x-14 border-t border-line-strong md:grid-cols-2">
            {thanks.map((favour) => (
              <li key={favour.title} className="border-b border-line py-4">
                <strong className="block font-semibold">{favour.thanks?.text}</strong>
                <span className="text-md text-ink-2">
                  For {favour.title}
                  {favour.thanks && `, ${formatDate(favour.thanks.on, timeZone, 'day')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="wrap pt-16 pb-26" id="preferences" aria-labelledby="preferences-title">
        <Head id="preferences-title" title="Limits and preferences" />
        <ConfirmProfile {...{ preferences, timeZone }} />
        <div className="mt-7 grid items-start gap-6 md:grid-cols-2">
          <LimitsCard {...{ preferences, timeZone }} />
          <ConsentsCard preferences={preferences} />
          <AllowedCard allowed={allowed} />
          <PiecesCard pieces={pieces} />
        </div>
        <p className="mt-7">
          <Link to="/me/letters">Letters you got</Link>
        </p>
      </section>
    </>
  );
}

function Head({ id, title, note }: { id: string; title: string; note?: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-2">
      <h2 id={id} className="display-2">
        {title}
      </h2>
      {note && <p className="text-md text-ink-2">{note}</p>}
    </div>
  );
}
