import type { JobBinding } from '~/platform/queue.server';

/** Every job and schedule. A binding says what is done, how often it is tried again, and when it runs by itself. */
export const jobs: JobBinding[] = [];
