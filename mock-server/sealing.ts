/**
 * The one module that does cryptography on stored data.
 *
 * A sealed value is `version 1 | key id 4 | nonce 12 | tag 16 | ciphertext`, AES-256-GCM over JSON
 * or over the bytes of a file, bound to its row by the additional data `context`, so that a value moved to another row does not open.
 * A blind index is a keyed hash: equal values meet without being readable.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const KEY_ID = 4;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + KEY_ID + NONCE + TAG;

export interface Sealing {
  sealBytes(bytes: Uint8Array, context: string): Uint8Array;
  /** @throws as `open` does */
  openBytes(sealed: Uint8Array, context: string): Uint8Array;
  /** The same for a value that JSON can say. */
  seal(value: unknown, context: string): Uint8Array;
  /** @throws when the value was made with another key, was altered, or belongs to another context. */
  open(sealed: Uint8Array, context: string): unknown;
  /** A keyed hash in base64url; `purpose` keeps two columns from being joined. */
  blindIndex(purpose: string, value: string): string;
  /** A keyed hash in base64url over what the history says. */
  mac(text: string): string;
  /** Names the key of `mac`. */
  macKeyId: string;
}

const DRAWN = 4_096;
let drawn = Buffer.alloc(0);

/** Random bytes, drawn many at once, for a draw takes as long as sealing does; none is given twice. @param count ≤ 64 */
export function freshBytes(count: number): Buffer {
  if (drawn.length < count) drawn = randomBytes(DRAWN);
  const fresh = drawn.subarray(0, count);
  drawn = drawn.subarray(count);
  return fresh;
}

/** @param dataKey 32 random bytes; everything else is derived from it. */
export function makeSealing(dataKey: Uint8Array): Sealing {
  if (dataKey.length !== 32) throw new Error('DATA_KEY must be 32 bytes: openssl rand -base64 32');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, '', purpose, 32));
  const sealingKey = derive('seal');
  const indexKey = derive('index');
  const historyKey = derive('history');
  const idOf = (key: Buffer) => createHash('sha256').update(key).digest().subarray(0, KEY_ID);
  const keyId = idOf(sealingKey);

  function sealBytes(bytes: Uint8Array, context: string): Uint8Array {
    const nonce = freshBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context));
    const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), keyId, nonce, cipher.getAuthTag(), ciphertext]);
  }
  function openBytes(sealed: Uint8Array, context: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (bytes[0] !== VERSION || !bytes.subarray(1, 1 + KEY_ID).equals(keyId))
      throw new Error('sealed with another DATA_KEY');
    const nonce = bytes.subarray(1 + KEY_ID, 1 + KEY_ID + NONCE);
    const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(HEAD - TAG, HEAD));
    return Buffer.concat([decipher.update(bytes.subarray(HEAD)), decipher.final()]);
  }

  return {
    sealBytes,
    openBytes,
    seal: (value, context) => sealBytes(Buffer.from(JSON.stringify(value)), context),
    open: (sealed, context) => JSON.parse(openBytes(sealed, context).toString('utf8')) as unknown,
    blindIndex: (purpose, value) => createHmac('sha256', indexKey).update(`${purpose}\n${value}`).digest('base64url'),
    mac: (text) => createHmac('sha256', historyKey).update(text).digest('base64url'),
    macKeyId: idOf(historyKey).toString('hex'),
  };
}
