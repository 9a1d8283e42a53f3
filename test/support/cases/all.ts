import { advocateCases } from './advocate';
import { apiCases } from './api';
import type { Cases } from './case';
import { importCases } from './imports';
import { newsletterCases } from './newsletter';
import { opportunityCases } from './opportunities';
import { programmeCases } from './programme';
import { publicCases } from './public';
import { requestCases } from './requests';
import { signalCases } from './signals';
import { staffCases } from './staff';

/** By the path of app/routes.ts: every route with a parameter or an action has its case. */
export const cases: Cases = {
  ...publicCases,
  ...advocateCases,
  ...programmeCases,
  ...requestCases,
  ...newsletterCases,
  ...opportunityCases,
  ...importCases,
  ...signalCases,
  ...staffCases,
  ...apiCases,
};
