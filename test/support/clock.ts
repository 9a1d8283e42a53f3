/** The moment tests live in: a Thursday noon in London, before the second November issue. */
export const NOW = new Date('2026-11-19T12:00:00Z');
