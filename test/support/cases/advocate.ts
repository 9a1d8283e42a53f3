import type { Cases } from './case';

export const advocateCases: Cases = {};
