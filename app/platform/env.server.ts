import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const optional = (schema: z.ZodString | z.ZodURL | z.ZodEmail) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    SITE_URL: optional(z.url({ protocol: /^https?$/ })),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    APP_SECRET: optional(z.string().min(32, 'must be at least 32 characters long')),
    MAIL_TRANSPORT: z.enum(['outbox', 'resend', 'smtp']).default('outbox'),
    RESEND_API_KEY: optional(z.string()),
    RESEND_BASE_URL: z.preprocess((v) => v || undefined, z.url().default('https://api.resend.com')),
    RESEND_WEBHOOK_SECRETS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine((list) => list.every((secret) => /^whsec_[A-Za-z0-9+/]{32,}=*$/.test(secret)), 'must be whsec_… secrets'),
    RESEND_RATE: z.coerce.number().positive().default(2),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    TRUST_PROXY: z.coerce.number().int().min(0).default(0),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .superRefine((env, ctx) => {
    const need = (name: keyof typeof env, when: string) =>
      ctx.addIssue({ code: 'custom', path: [name], message: `is missing; it is needed ${when}` });
    if (env.MAIL_TRANSPORT === 'resend' && !env.RESEND_API_KEY) need('RESEND_API_KEY', 'when MAIL_TRANSPORT is resend');
    if (env.MAIL_TRANSPORT === 'smtp' && !env.SMTP_URL) need('SMTP_URL', 'when MAIL_TRANSPORT is smtp');
    if (env.DATABASE_URL && !env.APP_SECRET) need('APP_SECRET', 'when DATABASE_URL is set (all processes share it)');
  });

export type Env = Omit<z.infer<typeof Environment>, 'SITE_URL' | 'APP_SECRET'> & {
  SITE_URL: string;
  APP_SECRET: string;
};

/** Thrown at the start; `faults` holds one clear line per wrong variable. */
export class EnvironmentError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

/** Reads and checks every variable of `.env.example`. Throws `EnvironmentError` with one line per fault. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) {
    throw new EnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const env = { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) };
  const SITE_URL = new URL(env.SITE_URL ?? `http://localhost:${env.PORT}`).origin;
  return { ...env, SITE_URL, APP_SECRET: env.APP_SECRET ?? storedSecret(env.DATA_DIR) };
}

/** Without APP_SECRET a random one is made once and kept beside the embedded database. */
function storedSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}

let current: Env | undefined;

/** The checked environment of this process; read once. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

/** The named variables as this process was given them, for programs it starts; those that are not set are left out. */
export function variables(names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** All variables as this process was given them, but for some, for another process of ours that it starts. */
export const variablesWith = (some: Record<string, string>) => ({ ...process.env, ...some });
