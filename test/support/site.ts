import { afterAll } from 'vitest';
import { launchSite, type Site } from './launch-site';

/** The built site with its worker, on `databaseUrl`; stopped with the calling test file. Not inside a test: there nothing stops it. */
export async function startSite(databaseUrl: string, env: Record<string, string> = {}): Promise<Site> {
  const site = await launchSite(databaseUrl, { args: ['--worker'], env });
  afterAll(site.stop);
  return site;
}
