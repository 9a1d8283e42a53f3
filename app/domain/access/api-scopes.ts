// What a program may bring or read with its key. A key holds only what somebody ticked.

/** Scope → what it allows, as shown beside the tick. */
export const apiScopes = {
  'accounts.write': 'Bring accounts',
  'contacts.write': 'Bring contacts',
  'deals.write': 'Bring deals',
  'usage.write': 'Bring product usage',
  'subscriptions.write': 'Bring subscriptions',
  'tickets.write': 'Bring support tickets',
  'surveys.write': 'Bring survey scores',
  'attendance.write': 'Bring event attendance',
  'certifications.write': 'Bring certifications',
  'requests.write': 'Submit requests for colleagues',
  'requests.read': 'Read how requests stand',
  'imports.read': 'Read how its own imports went',
} as const;

export type ApiScope = keyof typeof apiScopes;
export const apiScopeNames = Object.keys(apiScopes) as ApiScope[];

/** Whether a text is a scope: stored keys may hold one that is gone. */
export const isApiScope = (text: string): text is ApiScope => Object.hasOwn(apiScopes, text);
