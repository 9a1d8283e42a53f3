import { issueSignIn } from '~/domain/access/issue-sign-in.server';
import { SIGN_IN_MINUTES } from '~/domain/access/schema';
import type { Db } from '~/platform/db.server';
import { deriveToken } from '~/platform/derived-token.server';
import { faces } from './staff';

/** What the console says to somebody who looks at the demo: a fresh way in for one person of each role. */
export async function signInLines(db: Db, siteUrl: string, now: Date): Promise<string[]> {
  const known = await db.person.findMany({
    where: { email: { in: faces.map(({ email }) => email) }, disabledAt: null },
  });
  const links = await db.$transaction(async (tx) => {
    const lines: string[] = [];
    for (const { email, role } of faces) {
      const person = known.find((one) => one.email === email);
      if (!person) continue;
      const token = deriveToken('sign-in', await issueSignIn(tx, email, now));
      lines.push(`  ${role.padEnd(10)} ${person.name.padEnd(17)} ${siteUrl}/login/${token}`);
    }
    return lines;
  });
  if (links.length === 0) return [];
  const again = `For a new link enter an address such as ${faces[0]?.email} at ${siteUrl}/login; an admin reads all mail at ${siteUrl}/outbox.`;
  return [`Sign in as (each link works once, for ${SIGN_IN_MINUTES} minutes):`, ...links, again];
}
