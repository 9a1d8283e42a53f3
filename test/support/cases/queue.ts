import { offerAsset } from '~/domain/requests/offer-asset.server';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { makeAsset } from '../requests-data';
import type { Cases } from './case';
import { newRequest } from './requests';

/** The queue, messages, reports and the calendars that clocks follow. */
export const queueCases: Cases = {
  '/requests/bulk': async (db, people) => {
    const number = (await newRequest(db, people)).split('/').at(-1) ?? '';
    const form = { do: 'close', 'n[]': [number], reason: 'The launch is off.' };
    return { path: `/requests/bulk?do=close&n%5B%5D=${number}`, as: 'manager', form };
  },
  '/settings/calendars': () => ({ path: '/settings/calendars', as: 'admin', form: { ...gulf, name: newId('cst') } }),
  '/requests/:number/messages': async (db, people) => ({
    path: `${await newRequest(db, people)}/messages`,
    as: 'requester',
    form: { body: 'Is somebody found yet?' },
  }),
  '/requests/:number/offers/:assetId': async (db, people) => {
    const path = await newRequest(db, people);
    const { personId, name } = people.manager;
    const offer = { number: Number(path.split('/').at(-1)), assetId: (await makeAsset(db)).id, words: '' };
    await offerAsset(db, offer, { personId, name }, systemNow());
    return { path: `${path}/offers/${offer.assetId}`, as: 'requester', form: { answer: 'enough' } };
  },
};

const gulf = {
  intent: 'save',
  isNew: 'yes',
  regions: '',
  timeZone: 'Asia/Riyadh',
  opens: '08:30',
  closes: '16:30',
  'weekdays[]': ['7', '1', '2', '3', '4'],
  holidays: '2026-09-23',
};
