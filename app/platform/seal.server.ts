import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** Thrown when sealed bytes were changed, cut short, or sealed with another secret. */
export class SealError extends Error {
  constructor() {
    super('These bytes cannot be opened: they were changed, or sealed with another APP_SECRET.');
    this.name = 'SealError';
  }
}

const keyFrom = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'flywheel/seal/v1', 32));

/** AES-256-GCM under a key derived from `secret` (HKDF-SHA-256). Layout: version (1) · iv (12) · tag (16) · cipher text. */
export function seal(secret: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv);
  const body = [cipher.update(bytes), cipher.final()];
  return Uint8Array.from(Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), ...body]));
}

/** What `seal` was given. Throws `SealError` when the bytes or the secret are not the same. */
export function open(secret: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed.length < HEAD_BYTES || sealed[0] !== VERSION) throw new SealError();
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), iv);
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, HEAD_BYTES));
  try {
    return Uint8Array.from(Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]));
  } catch {
    throw new SealError();
  }
}
