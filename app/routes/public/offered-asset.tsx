import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { guardOffer } from '~/domain/requests/guard-offer.server';
import { OfferAnswerForm } from '~/domain/requests/offered';
import { refuseOfferedAsset } from '~/domain/requests/refuse-offered-asset.server';
import { takeOfferedAsset } from '~/domain/requests/take-offered-asset.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Narrow } from '~/ui/narrow';
import { OfferAnswer } from '~/ui/requests/offer-answer';

export const meta: MetaFunction = () => [{ title: 'Is it enough?' }, { name: 'robots', content: 'noindex' }];

const refusals = {
  gone: 'This is no longer there.',
  closed: 'The request is closed by now. Nothing changed.',
  accepted: 'An advocate has said yes and waits to hear from us. Ask a manager to close the request.',
  'no-asset': 'The asset may not be sent any more. Tell us what is missing, and we look further.',
  answered: 'You answered already. Nothing changed.',
};

/** Opening the page answers nothing, with a key or without (rules M7). */
export async function loader(args: LoaderFunctionArgs) {
  const { offer, page, hasKey } = await guardOffer(args, new Date());
  const { number, assetId, request, asset, isOpen, isInUse, wasEnough, notEnough } = offer;
  return { number, assetId, request, asset, isOpen, isInUse, wasEnough, notEnough, page, hasKey };
}

export async function action(args: ActionFunctionArgs) {
  const now = new Date();
  const { offer, actor, page, hasKey } = await guardOffer(args, now);
  const form = await readForm(args.request, OfferAnswerForm);
  if (!form.ok) return invalid(form.reason);
  const { number, assetId } = offer;
  const { value } = form;
  const result =
    value.answer === 'enough'
      ? await takeOfferedAsset(db(), { number, assetId }, actor, now)
      : await refuseOfferedAsset(db(), { number, assetId, why: value.why }, actor, now);
  if (!result.ok) return invalid(fault(refusals[result.reason], value), 409);
  const said = value.answer === 'enough' ? 'Good. The request is closed.' : 'Noted. We look further.';
  return redirectWithToast(hasKey ? page : `/requests/${number}`, said);
}

export default function OfferedAsset() {
  const { number, assetId, request, asset, isOpen, isInUse, wasEnough, notEnough, page } =
    useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const mayAnswer = isOpen && isInUse;
  return (
    <Narrow title="Is it enough?" lede={`R-${number} · ${request}`}>
      <Card className="grid gap-1.5">
        <h2 className="display-3">{asset.title}</h2>
        <p className="text-ink-2">
          {asset.kindName}. {asset.summary}
        </p>
        {isInUse && (
          <p>
            <a href={asset.link} target="_blank" rel="noreferrer">
              Look at it first
            </a>
          </p>
        )}
      </Card>
      {mayAnswer && <ErrorSummary errors={fault?.errors} />}
      {!mayAnswer && fault?.errors.form && <Banner tone="info">{fault.errors.form[0]}</Banner>}
      {notEnough && <Banner tone="info" title="You said that it is not enough.">{`“${notEnough}”`}</Banner>}
      {wasEnough && (
        <Banner tone="good" title="You said that it was enough.">
          The request is closed.
        </Banner>
      )}
      {!isOpen && !wasEnough && (
        <Banner tone="info">The request is closed. There is nothing to answer any more.</Banner>
      )}
      {isOpen && !isInUse && (
        <Banner tone="warn" title="It may not be sent any more.">
          Whoever gave it took their consent back, or it ran out. We look further.
        </Banner>
      )}
      {mayAnswer && (
        <Card className="p-0">
          <OfferAnswer page={page} assetId={assetId} fault={fault} />
        </Card>
      )}
      <p>
        <Link to={`/requests/${number}`}>To the page of the request</Link>
      </p>
    </Narrow>
  );
}
