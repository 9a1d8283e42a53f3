import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { CardForm } from '~/domain/impact/schema';
import { type CardChoices, type CardFacts, cardFault, cardFaults, cardWords } from '~/domain/impact/share-card';
import { cardPath, cardUrl, findOwnCard } from '~/domain/impact/share-cards.server';
import { switchCardOn } from '~/domain/impact/switch-card-on.server';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { CardMaker } from '~/ui/me/card-maker';
import { PreferencesPage } from '~/ui/me/preferences-page';

export const meta: MetaFunction = () => [{ title: 'A card to share' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate } = await guardAdvocate(args);
  const own = { favourId: args.params.favourId ?? '', advocateId: advocate.id };
  const found = await findOwnCard(db(), own, new Date());
  if (!found) throw notFound();
  const { facts, card } = found;
  const base = cardFault(facts, NOBODY);
  if (base) throw notFound();
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.has('look') || !card ? readSearch(args.request, CardForm) : card;
  const choices = possible(facts, asked);
  const { companyName } = await getSettings(db());
  return {
    ...{ favourId: own.favourId, choices, alt: cardWords(facts, choices, companyName).alt },
    ...{ mayName: facts.mayName, mayNameAccount: facts.mayNameAccount, account: facts.account },
    up: card && { url: cardUrl(card.id), path: cardPath(card.id), fault: upFault(facts, card) },
  };
}

const NOBODY: CardChoices = { showsName: false, showsAccount: false };

const possible = (facts: CardFacts, { showsName, showsAccount }: CardChoices): CardChoices => ({
  showsName: showsName && facts.mayName,
  showsAccount: showsAccount && facts.mayNameAccount,
});

function upFault(facts: CardFacts, card: CardChoices): string | null {
  const found = cardFault(facts, card);
  return found && cardFaults[found];
}

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args);
  const form = await readForm(args.request, CardForm);
  if (!form.ok) return invalid(form.reason);
  const favourId = args.params.favourId ?? '';
  const wanted = { favourId, advocateId: advocate.id, ...form.value };
  const result = await switchCardOn(db(), wanted, { personId, name }, new Date());
  if (result.ok)
    return redirectWithToast(`/me/cards/${favourId}`, 'Your card is up. Copy its address, or take the picture.');
  if (result.reason === 'gone') throw notFound();
  const values = { showsName: form.value.showsName ? 'on' : '', showsAccount: form.value.showsAccount ? 'on' : '' };
  return invalid(fault(cardFaults[result.reason], values), 409);
}

export default function MeCard() {
  const card = useLoaderData<typeof loader>();
  const { fault } = useActionData<typeof action>() ?? {};
  return (
    <PreferencesPage title="A card to share" errors={fault?.errors}>
      <CardMaker {...card} />
    </PreferencesPage>
  );
}
