import { accountCases } from './accounts';
import { advocateCases } from './advocate';
import { apiCases } from './api';
import { askingCases } from './asking';
import { assetCases } from './assets';
import type { Cases } from './case';
import { cohortCases } from './cohorts';
import { importCases } from './imports';
import { meetingCases } from './meetings';
import { momentCases } from './moments';
import { newsletterCases } from './newsletter';
import { opportunityCases } from './opportunities';
import { podCases } from './pods';
import { programmeCases } from './programme';
import { publicCases } from './public';
import { queueCases } from './queue';
import { requestCases } from './requests';
import { segmentCases } from './segments';
import { signalCases } from './signals';
import { sopCases } from './sops';
import { staffCases } from './staff';

/** By the path of app/routes.ts: every route with a parameter or an action has its case. */
export const cases: Cases = {
  ...publicCases,
  ...advocateCases,
  ...accountCases,
  ...programmeCases,
  ...requestCases,
  ...askingCases,
  ...assetCases,
  ...queueCases,
  ...meetingCases,
  ...momentCases,
  ...newsletterCases,
  ...opportunityCases,
  ...cohortCases,
  ...importCases,
  ...podCases,
  ...segmentCases,
  ...signalCases,
  ...sopCases,
  ...staffCases,
  ...apiCases,
};
