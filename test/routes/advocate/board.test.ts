import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeAdvocates, makeClaim, makeOpportunity } from '#test/support/opportunities';
import { get, post, signInAs } from '#test/support/requests';
import { action as claimAction } from '~/routes/advocate/opportunity-claim';
import { loader as board } from '~/routes/advocate/board';
import { action as handIn, loader as claimPage } from '~/routes/advocate/claim';
import { action as withdraw } from '~/routes/advocate/claim-withdraw';
import { loader as opportunityPage } from '~/routes/advocate/opportunity';
import { loader as shortLink } from '~/routes/public/short-link';

const { db } = await testDatabase();
async function somebody() {
  const [id = ''] = await makeAdvocates(db, 1);
  return { id, cookie: await signInAs(db, `per_${id}`) };
}
type Handler = (args: never) => Promise<unknown>;
const statusOf = async (handler: Handler, args: object) => {
  const answer = await handler(args as never).catch((thrown: unknown) => thrown);
  return (answer as Response).status;
};

describe('/board', () => {
  it('shows what fits, what is on the way and what is left of the budget', async () => {
    const { id, cookie } = await somebody();
    const quote = await makeOpportunity(db, { title: 'Two sentences' });
    const mine = await makeOpportunity(db, { title: 'Mine' });
    await makeClaim(db, { opportunityId: mine.id, advocateId: id });
    const page = await board(get('/board', { cookie }));
    expect(page.cards.map(({ slug }) => slug)).toContain(quote.slug);
    expect(page.cards.map(({ slug }) => slug)).not.toContain(mine.slug);
    expect(page.claims).toMatchObject([{ title: 'Mine', next: { button: 'Hand it in', step: 1 } }]);
    expect(page.budget).toMatchObject({ cap: 4, left: 4, pausedUntil: null });
    expect(page.doing).toEqual(['REVIEW_OR_QUOTE']);
  });

  it('reads the filter from the URL and takes nonsense for none', async () => {
    const { cookie } = await somebody();
    expect((await board(get('/board?show=live', { cookie }))).cards).toEqual([]);
    expect((await board(get('/board?show=%00nonsense', { cookie }))).show).toBe('all');
  });
});

describe('/board/:slug', () => {
  it('says why it cannot be claimed, and what opens it', async () => {
    const { cookie } = await somebody();
    const { slug } = await makeOpportunity(db, { activity: 'TALK', body: '# Hello' });
    const page = await opportunityPage(get(`/board/${slug}`, { cookie, params: { slug } }));
    expect(page.blocks).toEqual([expect.stringContaining('Talk or advisory board is not open yet. Opens with')]);
    expect(page.bodyHtml).toContain('<h3>Hello</h3>');
  });

  it('hides drafts', async () => {
    const { cookie } = await somebody();
    const { slug } = await makeOpportunity(db, { status: 'DRAFT' });
    expect(await statusOf(opportunityPage, get(`/board/${slug}`, { cookie, params: { slug } }))).toBe(404);
  });
});

describe('claiming', () => {
  it('five places, thirty people, each twice: five hold one, the others wait (C1)', async () => {
    const { id, slug } = await makeOpportunity(db, { places: 5 });
    const advocates = await makeAdvocates(db, 30);
    const cookies = await Promise.all(advocates.map((one) => signInAs(db, `per_${one}`)));
    const press = (cookie: string) => claimAction(post(`/board/${slug}/claim`, {}, { cookie, params: { slug } }));
    const answers = await Promise.all([...cookies, ...cookies].map(press));
    expect(answers.every(({ status }) => status === 302)).toBe(true);
    const rows = await db.claim.groupBy({
      by: ['status'],
      where: { opportunityId: id },
      _count: true,
      orderBy: { status: 'asc' },
    });
    expect(rows.map(({ status, _count }) => [status, _count])).toEqual([
      ['WAITING', 25],
      ['CLAIMED', 5],
    ]);
    expect((await db.opportunity.findUniqueOrThrow({ where: { id } })).taken).toBe(5);
    expect(answers.filter((answer) => answer.headers.get('location')?.startsWith('/claims/'))).toHaveLength(10);
  });

  it('leads back with the reason when it is not for them', async () => {
    const { id, cookie } = await somebody();
    const { slug } = await makeOpportunity(db, { activity: 'TALK' });
    const answer = await claimAction(post(`/board/${slug}/claim`, {}, { cookie, params: { slug } }));
    expect(answer.headers.get('location')).toBe(`/board/${slug}`);
    expect(await db.claim.count({ where: { advocateId: id } })).toBe(0);
  });
});

describe('/claims/:id', () => {
  async function claimed() {
    const who = await somebody();
    const opportunity = await makeOpportunity(db);
    const claim = await makeClaim(db, { opportunityId: opportunity.id, advocateId: who.id });
    return { ...who, claim, params: { id: claim.id }, path: `/claims/${claim.id}` };
  }

  it('keeps what was typed: after a fault, and after saving for later', async () => {
    const { claim, path, cookie, params } = await claimed();
    const typed = { intent: 'hand-in', text: '', note: 'Keep me', allows: ['NAME', 'QUOTE'], whom: 'nobody' };
    const refused = (await handIn(post(path, typed, { cookie, params }))) as unknown as {
      init: { status: number };
      data: { fault: { errors: object; values: object } };
    };
    expect(refused.init.status).toBe(400);
    expect(Object.keys(refused.data.fault.errors)).toEqual(['text', 'whom']);
    expect(refused.data.fault.values).toMatchObject({ note: 'Keep me', allows: ['NAME', 'QUOTE'] });
    await handIn(post(path, { ...typed, intent: 'save' }, { cookie, params }));
    const page = await claimPage(get(path, { cookie, params }));
    expect(page.typed).toMatchObject({ note: 'Keep me', allows: ['NAME', 'QUOTE'], whom: 'nobody' });
    expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).status).toBe('CLAIMED');
  });

  it('hands in, shows it as with us, and a second post changes nothing', async () => {
    const { claim, path, cookie, params } = await claimed();
    const form = { intent: 'hand-in', text: 'Now an hour.', allows: 'NAME' };
    for (let n = 0; n < 2; n++) {
      expect(await statusOf(handIn, post(path, form, { cookie, params }))).toBe(302);
    }
    expect(await db.evidence.count({ where: { claimId: claim.id } })).toBe(1);
    expect(await claimPage(get(path, { cookie, params }))).toMatchObject({
      status: 'SUBMITTED',
      isOpen: false,
      handedIn: { text: 'Now an hour.', allows: ['NAME'] },
    });
  });

  it('is nobody else’s: not to read, hand in or withdraw', async () => {
    const { claim, path, params } = await claimed();
    const { cookie } = await somebody();
    expect(await statusOf(claimPage, get(path, { cookie, params }))).toBe(404);
    expect(await statusOf(handIn, post(path, { intent: 'hand-in', text: 'Mine' }, { cookie, params }))).toBe(404);
    expect(await statusOf(withdraw, post(`${path}/withdraw`, {}, { cookie, params }))).toBe(404);
    expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).status).toBe('CLAIMED');
  });

  it('withdraws with one press', async () => {
    const { claim, path, cookie, params } = await claimed();
    expect(await statusOf(withdraw, post(`${path}/withdraw`, {}, { cookie, params }))).toBe(302);
    expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).status).toBe('WITHDRAWN');
  });
});

describe('/o/:slug', () => {
  it('leads advocates to it and visitors to joining, with the source; drafts lead nowhere', async () => {
    const { cookie } = await somebody();
    const { slug } = await makeOpportunity(db);
    const params = { slug };
    const to = async (options: object) =>
      (await shortLink(get(`/o/${slug}`, { params, ...options }))).headers.get('location');
    expect(await to({ cookie })).toBe(`/board/${slug}`);
    expect(await to({})).toBe(`/join?source=o-${slug}`);
    const draft = await makeOpportunity(db, { status: 'DRAFT' });
    expect(await statusOf(shortLink, get('/o/x', { params: { slug: draft.slug } }))).toBe(404);
  });
});
