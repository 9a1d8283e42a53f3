import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** An address refused for good, one refused for now, and a letter whose reply is lost: by the local part. */
const REFUSALS: Record<string, number> = { gone: 550, busy: 451 };

type SunkMail = { to: string[]; raw: string; mail: Email };

/** An SMTP server on loopback that keeps what it is given, parsed. `gone@…` answers 550, `busy@…` 451. */
export async function startSmtpSink({ password }: { password?: string } = {}) {
  const letters: SunkMail[] = [];
  const server = new SMTPServer({
    authOptional: password === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: auth.username }) : done(new Error('Wrong password')),
    onRcptTo: (address, _session, done) => {
      const code = REFUSALS[address.address.split('@')[0] ?? ''];
      done(code === undefined ? undefined : Object.assign(new Error('refused'), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void PostalMime.parse(raw).then((mail) => {
          letters.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: raw.toString('utf8'), mail });
          done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    letters: () => letters,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
