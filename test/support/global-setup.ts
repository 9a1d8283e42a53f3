import type { TestProject } from 'vitest/node';
import pg from 'pg';
import { jobs } from '~/jobs';
import { installQueues } from '~/platform/queue.server';
import { deploy } from '../../prisma/migrate.ts';
import { type Chromium, installChromium } from './chromium.ts';
import { startTestPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    chromium: Chromium;
  }
}

/** One throw-away server for the run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  const server = await startTestPostgres();
  const template = new URL(server.url);
  template.pathname = '/flywheel_template';
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('CREATE DATABASE flywheel_template');
  await admin.end();
  await deploy(template.href);
  await installQueues(template.href, jobs);
  project.provide('postgresUrl', server.url);
  project.provide('chromium', await installChromium());
  return () => server.stop();
}
