import { defineConfig } from 'prisma/config';

// `generate` never runs the schema engine, but the CLI would download one. Any executable keeps it from trying;
// migrations go through the WebAssembly engine (prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
