import { expect, it } from 'vitest';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { getSettings } from '~/domain/settings/queries.server';
import { SettingsForm } from '~/domain/settings/schema';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const typed = {
  companyName: ' Northbeam ',
  programmeName: 'Advocates',
  accent: '#6b2fb3',
  senderEmail: 'Ines@Northbeam.example',
  contactEmail: '',
  timeZone: 'Europe/Lisbon',
  currency: 'eur',
  opens: '8',
  closes: '18',
  holidays: '2026-12-26\n2026-12-25',
  defaultQuarterlyCap: '3',
  accountQuarterlyCap: '9',
  restDays: '45',
  profileConfirmedMonths: '12',
  askExpiresDays: '5',
  competitorDomains: 'Rival.example\nann@other.example',
  firstWeek: '1',
  secondWeek: '3',
  newsletterWeekday: '4',
  newsletterTime: '08:15',
};

it('stores what the page gives', async () => {
  const by = await actingStaff(db);
  await changeSettings(db, SettingsForm.parse(typed), by, NOW);
  expect(await getSettings(db)).toMatchObject({
    companyName: 'Northbeam',
    senderEmail: 'ines@northbeam.example',
    currency: 'EUR',
    businessHours: { from: 8, to: 18 },
    holidays: ['2026-12-25', '2026-12-26'],
    restDays: 45,
    competitorDomains: ['other.example', 'rival.example'],
    newsletterWeeks: [1, 3],
    newsletterWeekday: 4,
    newsletterTime: '08:15',
  });
});

it.each([
  [{ companyName: ' ' }, 'companyName'],
  [{ accent: 'purple' }, 'accent'],
  [{ opens: '18', closes: '9' }, 'closes'],
  [{ holidays: 'Christmas' }, 'holidays'],
  [{ restDays: '-1' }, 'restDays'],
  [{ competitorDomains: 'rival' }, 'competitorDomains'],
  [{ accountQuarterlyCap: '' }, 'accountQuarterlyCap'],
  [{ senderEmail: 'ines' }, 'senderEmail'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
])('the page refuses %o at its field', (wrong, field) => {
  const parsed = SettingsForm.safeParse({ ...typed, ...wrong });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

it('refuses a second issue that comes no later than the first', () => {
  const wrong = SettingsForm.safeParse({ ...typed, firstWeek: '3' });
  expect(wrong.error?.issues).toMatchObject([{ path: ['secondWeek'] }]);
});
