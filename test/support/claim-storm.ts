import type { Db } from '~/platform/db.server';
import { makeAdvocates, makeOpportunity } from './opportunities';
import { signInAs } from './requests';

type Storm = {
  /** of the answers */ statuses: number[];
  taken: number;
  holding: number;
  waiting: number;
  twice: number;
};

/** People who all claim the same opportunity over these instances at once, and one of them again and again (C1). */
export async function prepareStorm(db: Db, { people, again }: { people: number; again: number }) {
  const advocates = await makeAdvocates(db, people);
  const cookies = await Promise.all(advocates.map((id) => signInAs(db, `per_${id}`)));
  const keen = Array.from({ length: again }, () => cookies[0]);
  return async (sites: readonly { url: string }[], places: number): Promise<Storm> => {
    const { id: opportunityId, slug } = await makeOpportunity(db, { places });
    const claim = async (cookie: string | undefined, at: number) => {
      const site = sites[at % sites.length]?.url ?? '';
      const headers = { cookie: cookie ?? '', origin: site, 'sec-fetch-site': 'same-origin' };
      const init = { method: 'POST', headers, body: new URLSearchParams(), redirect: 'manual' } as const;
      const answer = await fetch(`${site}/board/${slug}/claim`, init);
      await answer.arrayBuffer();
      return answer.status;
    };
    const statuses = await Promise.all([...cookies, ...keen].map(claim));
    const { taken } = await db.opportunity.findUniqueOrThrow({ where: { id: opportunityId } });
    const count = (status: 'CLAIMED' | 'WAITING') => db.claim.count({ where: { opportunityId, status } });
    const ofKeen = await db.claim.count({ where: { opportunityId, advocateId: advocates[0] } });
    return { statuses, taken, holding: await count('CLAIMED'), waiting: await count('WAITING'), twice: ofKeen - 1 };
  };
}
