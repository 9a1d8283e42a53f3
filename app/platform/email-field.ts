import { z } from 'zod';
import { canonicalEmail, EMAIL_FAULTS } from './email-address';

/** A form field that holds an address; its value is the canonical one. */
export const emailField = z.string().transform((text, ctx) => {
  const email = canonicalEmail(text);
  if (email.ok) return email.value;
  ctx.addIssue({ code: 'custom', message: EMAIL_FAULTS[email.reason] });
  return z.NEVER;
});
