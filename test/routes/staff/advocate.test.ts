import { describe, expect, it } from 'vitest';
import { loader } from '~/routes/staff/advocate';
import { action as decide } from '~/routes/staff/advocate-readiness';
import { action as open } from '~/routes/staff/advocate-rungs';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const manager = await signInAs(db, (await makeStaff(db)).id);
const leader = await signInAs(db, (await makeStaff(db, { role: 'LEADER' })).id);
const advocate = await makeAdvocate(db, { readiness: 'APPLIED' });
const params = { id: advocate.id };
const path = `/advocates/${advocate.id}`;

describe('/advocates/:id', () => {
  it('shows facts, suggestion, budget with its blocks, ladder and timeline', async () => {
    const page = await loader(get(path, { cookie: manager, params }));
    expect(page).toMatchObject({
      mayManage: true,
      readiness: { suggestion: 'NOT_READY', missing: ['Profile', 'Customer for'] },
      budget: { left: 4, blocks: [{ code: 'applied' }] },
      events: [],
    });
    expect(page.ladder).toHaveLength(4);
  });

  it('lets a leader read and not decide; knows no foreign id', async () => {
    expect(await loader(get(path, { cookie: leader, params }))).toMatchObject({ mayManage: false });
    const refused = (await decide(post(`${path}/readiness`, {}, { cookie: leader, params })).catch(
      (e: unknown) => e,
    )) as Response;
    expect(refused.status).toBe(403);
    const missing = (await loader(get('/advocates/x', { cookie: manager, params: { id: 'x' } })).catch(
      (e: unknown) => e,
    )) as Response;
    expect(missing.status).toBe(404);
  });

  it('takes a decision, and gives back one that lacks its day', async () => {
    const form = { decision: 'NOT_READY', reason: 'Settling in first.', reviewOn: '' };
    expect(await decide(post(`${path}/readiness`, form, { cookie: manager, params }))).toMatchObject({
      data: {
        fault: {
          errors: { reviewOn: ['Enter the day on which we look again'] },
          values: { reason: 'Settling in first.' },
        },
      },
    });
    const saved = (await decide(
      post(`${path}/readiness`, { ...form, decision: 'READY', reason: 'Welcome.' }, { cookie: manager, params }),
    )) as Response;
    expect(saved.headers.get('location')).toBe(path);
    const page = await loader(get(path, { cookie: manager, params }));
    expect(page.advocate.readiness).toBe('READY');
    expect(page.events[0]).toMatchObject({ text: 'marked the advocate as ready', reasons: ['Welcome.'] });
  });

  it('opens a rung once, with a reason', async () => {
    const form = { rung: 'STAGE', reason: 'Spoke at two conferences.' };
    const post_ = () => open(post(`${path}/rungs`, form, { cookie: manager, params }));
    expect(((await post_()) as Response).headers.get('location')).toBe(path);
    expect(await post_()).toMatchObject({ data: { fault: { errors: { rung: ['This rung is open already'] } } } });
    expect(await open(post(`${path}/rungs`, { rung: 'MOON', reason: '' }, { cookie: manager, params }))).toMatchObject({
      init: { status: 400 },
    });
  });
});
