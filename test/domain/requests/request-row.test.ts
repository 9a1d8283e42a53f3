import { expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { requestRow } from '~/domain/requests/request-row';
import { triage } from '~/domain/requests/triage';
import type { Weighed } from '~/domain/requests/weighing.server';
import { Settings } from '~/domain/settings/schema';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { requestForm } from '#test/support/requests-data';

const form = requestForm({ team: 'EVENTS', activity: 'TALK', about: 'Rotterdam user group' });
const settings = defaultSops('GBP').EVENTS;
const weighed: Weighed = {
  sop: { id: 'sop_1', team: 'EVENTS', version: 1, note: '', publishedAt: NOW, settings },
  settings: Settings.parse({}),
  deal: null,
  facts: { industry: null, region: null, products: [] },
  assets: [],
  triage: triage(settings, form, null),
};

it('names a request by its kind and what it is for', () => {
  const row = requestRow({
    form,
    weighed,
    enoughAssetId: null,
    assetsNote: null,
    startedAt: addTime(NOW, -hours(1)),
    now: NOW,
  });
  expect(row).toMatchObject({
    title: 'Speaker for Rotterdam user group',
    sopId: 'sop_1',
    tier: 3,
    neededBy: new Date('2026-11-27'),
    submittedAt: NOW,
    wanted: 1,
    helper: 'ADVOCATE',
  });
  expect(row).not.toHaveProperty('status');
});

it('closes it at once when an asset was enough; its time to fulfil runs from when they began to look', () => {
  const row = requestRow({
    form,
    weighed,
    enoughAssetId: 'ast_1',
    assetsNote: null,
    startedAt: addTime(NOW, -hours(1)),
    now: NOW,
  });
  expect(row).toMatchObject({
    status: 'CLOSED',
    closedAs: 'FULFILLED_BY_ASSET',
    closedAssetId: 'ast_1',
    closedAt: NOW,
  });
  expect(row).toMatchObject({ submittedAt: addTime(NOW, -hours(1)), firstAnsweredAt: addTime(NOW, -hours(1)) });
});
