import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { findAsset, listUses } from '~/domain/assets/asset.server';
import { searchDeals } from '~/domain/requests/deals.server';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { AssetFacts, AssetWords } from '~/ui/assets/asset-facts';
import { LinkPanel, TakeAway, UsesPanel } from '~/ui/assets/asset-uses';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { PageHead } from '~/ui/page-head';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.asset.title ?? 'Asset' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'assets.use');
  const mayManage = may(person.role, 'assets.manage');
  const asset = await findAsset(db(), args.params.id ?? '', { seesAll: mayManage, now: new Date() });
  if (!asset) throw notFound();
  const mayShare = may(person.role, 'requests.submit');
  const [uses, deals] = await Promise.all([
    listUses(db(), { assetId: asset.id, mineOf: mayManage ? null : person.personId }),
    mayShare ? searchDeals(db(), { viewer: viewerOf(person), q: '', chosenId: '' }) : [],
  ]);
  return { asset, uses, deals, mayManage, mayShare, timeZone: person.timeZone };
}

export default function Asset() {
  const { asset, uses, deals, mayManage, mayShare, timeZone } = useLoaderData<typeof loader>();
  const { id, title, kindName, standing, isStale, shelf, withdrawnWhy } = asset;
  const isInUse = standing === 'in use';
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ to: '/assets', label: 'Assets' }]}
        here={kindName}
        sub={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag>{kindName}</Tag>
            <span>{shelf}</span>
          </span>
        }
        actions={
          <>
            {mayManage && standing !== 'withdrawn' && (
              <ButtonLink variant="quiet" to={`/assets/${id}/edit`}>
                Edit
              </ButtonLink>
            )}
            {isInUse && (
              <ButtonLink to={`/assets/${id}/open`} reloadDocument target="_blank" rel="noreferrer">
                Open it
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-4">
        {standing === 'withdrawn' && (
          <Banner tone="bad" title="It was taken away.">
            {withdrawnWhy} Nobody finds or opens it here; what stands elsewhere is listed below.
          </Banner>
        )}
        {standing === 'expired' && (
          <Banner tone="bad" title="Its consent has run out.">
            It is gone until there is a new one.
          </Banner>
        )}
        {isInUse && isStale && (
          <Banner
            tone="warn"
            title="Is it still true?"
            action={
              mayManage && (
                <ButtonLink size="small" variant="quiet" to={`/assets/${id}/still-true`}>
                  Look and confirm
                </ButtonLink>
              )
            }
          >
            Whoever is offered it reads that nobody has confirmed it lately.
          </Banner>
        )}
        <div className="two-columns">
          <div className="grid gap-4">
            <AssetWords asset={asset} />
            <UsesPanel uses={uses} timeZone={timeZone} isMine={!mayManage} />
          </div>
          <div className="grid gap-4">
            {isInUse && mayShare && <LinkPanel assetId={id} deals={deals} />}
            <AssetFacts asset={asset} />
            {mayManage && standing !== 'withdrawn' && <TakeAway assetId={id} />}
          </div>
        </div>
      </div>
    </>
  );
}
