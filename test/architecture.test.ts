import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The house rules of the README as code. Each test lists the offenders, so that the message says what to mend. */

const app = walk('app').filter((file) => !file.startsWith('app/generated/'));
const emails = walk('emails').filter((file) => file.endsWith('.ts'));
const source = [...app, ...emails, 'server.ts'].filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const isRoute = (file: string) => file.startsWith('app/routes/');
const isServer = (file: string) => /\.server\.tsx?$/.test(file);
const isPure = (file: string) =>
  file.startsWith('app/domain/') && file.endsWith('.ts') && !isServer(file) && basename(file) !== 'jobs.ts';

describe('pure files', () => {
  const allowed = (specifier: string, from: string) => {
    const target = specifier.startsWith('.') ? join(dirname(from), specifier) : specifier.replace(/^~\//, 'app/');
    return (
      specifier === 'zod' ||
      target.startsWith('app/domain/') ||
      target === 'app/generated/prisma/enums' ||
      /^date-fns(\/|$)|^@date-fns\/tz$/.test(specifier) ||
      target.startsWith('app/platform/') ||
      target === 'app/ui/format' ||
      isPurePackage(specifier)
    );
  };
  // Digests of node:crypto are the same at any hour; its random parts are found by the next test.
  const isPurePackage = (specifier: string) =>
    ['node:url', 'node:crypto', 'marked', 'tldts', 'email-providers/all.json'].includes(specifier);

  it('import only pure files', () => {
    const offenders = source.filter(isPure).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => /\.server(\.ts)?$/.test(specifier) || !allowed(specifier, file))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(offenders).toEqual([]);
  });

  it('know no clock, no randomness and no environment', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandom(UUID|Bytes|Int)\b|\bprocess\.|\bsystemNow\b/;
    expect(source.filter(isPure).filter((file) => impure.test(code(file)))).toEqual([]);
  });
});

describe('routes', () => {
  const routes = source.filter(isRoute);

  it('never query', () => {
    const query = /\bprisma\b(?!\/)|\$queryRaw|\$executeRaw|\bdb\(\)\.\w+|\bpool\(\)\.query/;
    const exempt = ['app/routes/hooks/health-ready.ts'];
    expect(routes.filter((file) => !exempt.includes(file) && query.test(code(file)))).toEqual([]);
  });

  it('behind the door call a guard on the first line of every loader and action', () => {
    const behind = routes.filter((file) => !/^app\/routes\/(public|hooks)\//.test(file));
    const offenders = behind.flatMap((file) =>
      handlersOf(file)
        .filter(({ firstStatement }) => !/\b(guard|guardAdvocate|guard[A-Z]\w*)\(/.test(firstStatement))
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(offenders).toEqual([]);
  });

  it('stay within 150 lines', () => {
    expect(routes.filter((file) => lines(file) > 150).map((file) => `${file} ${lines(file)}`)).toEqual([]);
  });
});

describe('one place for each', () => {
  const only = (pattern: RegExp, where: (file: string) => boolean) =>
    source.filter((file) => pattern.test(code(file)) && !where(file));

  it('bodies are read by platform/http', () => {
    expect(
      only(/\.formData\(|request\.(json|text|arrayBuffer|blob)\(/, (f) => f === 'app/platform/http.server.ts'),
    ).toEqual([]);
  });

  it('the environment is read by platform/env', () => {
    expect(only(/process\.env\b/, (f) => f === 'app/platform/env.server.ts')).toEqual([]);
  });

  it('the clock is read by routes, process entries and platform/time', () => {
    const entries = ['server.ts', 'app/worker.ts', 'app/import.ts', 'app/platform/time.ts'];
    expect(only(/\bDate\.now\(|\bnew Date\(\)/, (f) => isRoute(f) || entries.includes(f))).toEqual([]);
  });

  it('mail providers are spoken to by platform/mail', () => {
    expect(only(/from 'resend'|from 'nodemailer'/, (f) => f.startsWith('app/platform/mail'))).toEqual([]);
  });

  it('audit events are written by audit/record', () => {
    expect(only(/auditEvent\.create|audit_events"?\s*\(/, (f) => f === 'app/domain/audit/record.server.ts')).toEqual(
      [],
    );
  });

  it('durations are written by name', () => {
    const raw = /\*\s*(60|3600|24)\s*\*|\b(3_?600_?000|86_?400_?000|60_?000)\b/;
    expect(only(raw, (f) => f === 'app/platform/time.ts')).toEqual([]);
  });
});

it('no log call holds an address', () => {
  const offenders = source.filter((file) => /\blog\.\w+\([^)]*\b(email|toEmail|address)\b/s.test(code(file)));
  expect(offenders).toEqual([]);
});

it('every rule and use case has its test at the mirrored path', () => {
  const plain = ['schema', 'events'];
  const rules = source.filter((file) => {
    const name = basename(file).replace(/(\.server)?\.tsx?$/, '');
    const isRead = /queries\.server\.ts$/.test(file) || /^(?!.*-)\w+\.server\.ts$/.test(basename(file));
    return file.startsWith('app/domain/') && file.endsWith('.ts') && !plain.includes(name) && !isRead;
  });
  const missing = rules.filter((file) => {
    const mirror = file.replace(/^app\//, 'test/').replace(/(\.server)?\.ts$/, '.test.ts');
    return !existsSync(mirror) && !existsSync(`${mirror}x`);
  });
  expect(missing).toEqual([]);
});

it('every domain says its words and rules', () => {
  const domains = readdirSync('app/domain').filter((name) => statSync(`app/domain/${name}`).isDirectory());
  const missing = domains.filter((name) => {
    const file = `app/domain/${name}/README.md`;
    return !existsSync(file) || !/## Words/.test(code(file)) || !/## Rules/.test(code(file));
  });
  expect(missing).toEqual([]);
});

it('no barrels, no catch-all folders, no classes but errors', () => {
  const folders = app.filter((file) => /\/(utils?|helpers?|services?|lib|common|misc)(\/|\.)/.test(file));
  const barrels = source.filter((file) => /\/index\.tsx?$/.test(file));
  const classes = source.filter((file) =>
    [...code(file).matchAll(/\bclass [A-Z]\w*(?: extends (\w+))?/g)].some((match) => !match[1]?.endsWith('Error')),
  );
  expect({ folders, barrels, classes }).toEqual({ folders: [], barrels: [], classes: [] });
});

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function text(file: string) {
  return readFileSync(file, 'utf8');
}

/** The file without its comments, so that a rule may be named in one. */
function code(file: string) {
  return file.endsWith('.md') ? text(file) : text(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

const lines = (file: string) => text(file).split('\n').length - 1;

function importsOf(file: string): string[] {
  const typeOnly = /import type [^;]*?from '([^']+)'/g;
  return [
    ...code(file)
      .replace(typeOnly, '')
      .matchAll(/(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/g),
  ].map((match) => match[1] ?? match[2] ?? '');
}

/** The loader and action of a route module with the text of their first statement. */
function handlersOf(file: string) {
  const tree = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
  const found: { name: string; firstStatement: string }[] = [];
  for (const node of tree.statements) {
    if (ts.isFunctionDeclaration(node) && node.name && ['loader', 'action'].includes(node.name.text)) {
      found.push({ name: node.name.text, firstStatement: node.body?.statements[0]?.getText() ?? '' });
    }
    if (!ts.isVariableStatement(node)) continue;
    for (const { name, initializer } of node.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !['loader', 'action'].includes(name.text)) continue;
      found.push({ name: name.text, firstStatement: initializer?.getText() ?? '' });
    }
  }
  return found;
}
