import type { Brand } from './brand';
import type { MessageName, PropsOf } from './catalog';
import { access } from './samples-access';
import { accounts } from './samples-accounts';
import { advocate } from './samples-advocate';
import { approval } from './samples-approval';
import { alerts } from './samples-alerts';
import { claims } from './samples-claims';
import { clocks } from './samples-clocks';
import { issues } from './samples-issues';
import { invitations } from './samples-invitations';
import { meetings } from './samples-meetings';
import { requester } from './samples-requester';
import { sops } from './samples-sops';
import { SITE } from './samples-site';

/** An invented programme, for previews and for the tests of every template. */
export const sampleBrand: Brand = {
  programme: 'Northbeam Advocates',
  company: 'Northbeam',
  postalAddress: 'Northbeam Ltd, 18 Lantern Yard, Harbourgate NB1 4EX, United Kingdom',
  siteUrl: SITE,
  preferencesUrl: `${SITE}/preferences/adv_81.k3`,
  boardUrl: `${SITE}/board`,
  senderName: 'Ruth Adeyemi',
  senderRole: 'Customer advocacy',
};

/** One invented letter of each message. */
export const samples: { [Name in MessageName]: PropsOf<Name> } = {
  ...access,
  ...accounts,
  ...advocate,
  ...approval,
  ...alerts,
  ...claims,
  ...clocks,
  ...issues,
  ...invitations,
  ...meetings,
  ...requester,
  ...sops,
};
