import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { migrationList, openSchemaEngine, schemaFiles } from './schema-engine.ts';

const noFilter = { externalTables: [], externalEnums: [] };
const LOCK = 7_305_111; // any constant: one deploy at a time per database, whoever starts it

/** Applies the migrations that `url` does not have yet and returns their names. Safe when many start at once. */
export async function deploy(url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url });
  const pool = new pg.Pool({ connectionString: url }); // the engine leaves its connections open; we close them
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const engine = await openSchemaEngine(wholeScripts(new PrismaPg(pool), guard));
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(),
      filters: noFilter,
    });
    engine.free();
    return appliedMigrationNames;
  } finally {
    await pool.end();
    await guard.end();
  }
}

/** The adapter cuts scripts at every semicolon, also inside function bodies; PostgreSQL reads them whole. */
function wholeScripts(factory: PrismaPg, client: pg.Client): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => void (await client.query(script));
    return adapter;
  };
  return factory;
}

/** Names of the migrations in the folder that `url` does not have yet. */
export async function pending(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
    const done = table.rows[0].name
      ? await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
      : { rows: [] };
    const names = new Set(done.rows.map((row) => row.migration_name));
    return migrationList()
      .migrationDirectories.map((folder) => folder.path)
      .filter((path) => !names.has(path));
  } finally {
    await client.end();
  }
}

/** The SQL that leads from the migrations to prisma/schema, made against an in-memory PostgreSQL. Empty: no change. */
export async function difference(): Promise<string> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const { PrismaPGlite } = await import('pglite-prisma-adapter');
  const memory = new PGlite({ extensions: { pg_trgm } });
  const engine = await openSchemaEngine(new PrismaPGlite(memory));
  const files = schemaFiles();
  await engine.applyMigrations({ migrationsList: migrationList(), filters: noFilter });
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: 'prisma/schema' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  engine.free();
  await memory.close();
  return stdout && !stdout.includes('This is an empty migration') ? stdout : '';
}

/** Writes the difference as a new migration folder; null when there is none. */
export async function create(name: string, now: Date): Promise<string | null> {
  const script = await difference();
  if (!script) return null;
  const folder = `prisma/migrations/${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, script);
  return folder;
}

async function main([command = 'deploy', name]: string[]) {
  if (command === 'create') {
    if (!name) throw new Error('Say what the migration does: npm run migrate -- create add-assets');
    return console.log((await create(name, new Date())) ?? 'The migrations already match the schema.');
  }
  const { openDatabase } = await import('../app/platform/database.server.ts');
  const database = await openDatabase();
  try {
    if (command === 'status') console.log((await pending(database.url)).join('\n') || 'Up to date.');
    else if (command === 'deploy') console.log((await deploy(database.url)).join('\n') || 'Nothing to apply.');
    else throw new Error(`Unknown command ${command}; known are deploy, status, create NAME.`);
  } finally {
    await database.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
