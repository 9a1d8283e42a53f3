import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine as Engine, SchemaContainer } from '@prisma/schema-engine-wasm';

// The binary schema engine wants a download; this one comes from npm. Its package expects a bundler to wire the
// WebAssembly, so we do that here.
const require = createRequire(import.meta.url);
const migrationsDir = resolve('prisma/migrations');
const schemaDir = resolve('prisma/schema');

/** A schema engine that talks to the database behind `adapter`; call `.free()` when done. */
export async function openSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<Engine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'));
  const module = await WebAssembly.compile(bytes);
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** The files of prisma/schema, as the engine wants them. */
export function schemaFiles(): SchemaContainer[] {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(schemaDir, name), content: readFileSync(join(schemaDir, name), 'utf8') }));
}

/** The folders of prisma/migrations in their order, with their SQL. */
export function migrationList(): MigrationList {
  const folders = readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: folders
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({ path, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql(path) } } })),
  };
}

const sql = (folder: string) => readFileSync(join(migrationsDir, folder, 'migration.sql'), 'utf8');
