/**
 * Bytes that don't fit into memory, on the disk: in a file without a name, encrypted under a key that is only in this
 * process, so that a register's strings leave nothing behind.
 */
import { createCipheriv, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE = 64 * 1024;
const BLOCK = 16;
/** Pages that are kept decrypted. */
const KEPT = 128;

export class Spill {
  private readonly key = randomBytes(32);
  private readonly folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  private readonly file: number;
  private readonly kept = new Map<number, Buffer>();
  private last = Buffer.alloc(PAGE);
  private length = 0;

  constructor() {
    this.file = openSync(join(this.folder, 'spilled'), 'wx+', 0o600);
    // Windows forbids it while it is open; there it goes when it is closed.
    if (process.platform !== 'win32') rmSync(this.folder, { recursive: true, force: true });
  }

  /** Bytes so far. */
  get size(): number {
    return this.length;
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.byteLength;) {
      const within = this.length % PAGE;
      const part = bytes.subarray(at, at + PAGE - within);
      this.last.set(part, within);
      at += part.byteLength;
      this.length += part.byteLength;
      if (this.length % PAGE === 0) this.put(this.length / PAGE - 1);
    }
  }

  /** At most up to the end. */
  read(start: number, count: number): Buffer {
    const end = Math.min(start + count, this.length);
    const parts: Buffer[] = [];
    for (let at = start; at < end;) {
      const number = Math.floor(at / PAGE);
      const from = at - number * PAGE;
      const upTo = Math.min(PAGE, end - number * PAGE);
      parts.push(this.page(number).subarray(from, upTo));
      at = number * PAGE + upTo;
    }
    // Pages are written over, so nobody keeps a view of one.
    return Buffer.concat(parts);
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Each page is encrypted once, when it is full, so that no part of the key stream is used twice. */
  private put(number: number): void {
    writeSync(this.file, this.crypt(number, this.last), 0, PAGE, number * PAGE);
    this.last = Buffer.alloc(PAGE);
  }

  private crypt(number: number, bytes: Buffer): Buffer {
    const counter = Buffer.alloc(BLOCK);
    counter.writeBigUInt64BE(BigInt(number * (PAGE / BLOCK)), BLOCK / 2);
    return createCipheriv('aes-256-ctr', this.key, counter).update(bytes);
  }

  private page(number: number): Buffer {
    if (number === Math.floor(this.length / PAGE)) return this.last;
    const found = this.kept.get(number);
    if (found) {
      this.kept.delete(number);
      this.kept.set(number, found);
      return found;
    }
    const sealed = Buffer.alloc(PAGE);
    readSync(this.file, sealed, 0, PAGE, number * PAGE);
    const opened = this.crypt(number, sealed);
    this.kept.set(number, opened);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return opened;
  }
}
