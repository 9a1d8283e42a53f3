/** What every test and bench runs with; imported first, since the environment is read once. */
export const testEnvironment = {
  NODE_ENV: 'test',
  SITE_URL: 'http://flywheel.test',
  APP_SECRET: 'a secret for tests only, never for anything else',
  LOG_LEVEL: 'silent',
  MAIL_TRANSPORT: 'outbox',
  RESEND_WEBHOOK_SECRETS: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
} as const;

Object.assign(process.env, testEnvironment);
