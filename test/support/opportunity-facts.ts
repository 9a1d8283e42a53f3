import { Audience } from '~/domain/opportunities/audience';
import type { OpportunityFacts, PersonFacts } from '~/domain/opportunities/eligibility';

/** A ready advocate in logistics with nothing done yet, for the pure rules. */
export const person = (fields: Partial<PersonFacts> = {}): PersonFacts => ({
  readiness: 'READY',
  industry: 'Logistics',
  region: 'Benelux',
  plan: 'Scale',
  segment: 'Mid-market',
  signedOn: new Date('2024-01-15'),
  isPublicSector: false,
  type: 'STATUS_SEEKER',
  willingness: {},
  ladder: { favours: [], openings: [] },
  declinesValue: false,
  segmentIds: [],
  ...fields,
});

/** An open quote for everybody. */
export const opportunity = (fields: Partial<OpportunityFacts> = {}): OpportunityFacts => ({
  activity: 'QUOTE',
  status: 'OPEN',
  claimBy: null,
  handInBy: null,
  audience: Audience.parse({}),
  incentive: null,
  ...fields,
});
