/**
 * What a server says to its store, statement by statement, read from PostgreSQL's own protocol: by a proxy on loopback
 * between the pool and the server, and before it enters the embedded store. BEGIN and COMMIT are statements as well.
 */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import type { Store } from '../../mock-server/store/open';

type BoundValue = string | Buffer | null;

export interface Statement {
  sql: string;
  /** As they were bound: text, or bytes where the driver sent them in binary. */
  values: readonly BoundValue[];
}

/** Hears of each statement before it is passed on. @returns false to end the connection in its place */
export type OnStatement = (statement: Statement) => boolean | void;

const SSL_REQUEST = 80_877_103;

/** Finds the statements in what a client sends: of the simple protocol, and of the extended one when they are executed. */
export class ClientReader {
  private waiting: Buffer = Buffer.alloc(0);
  private readonly parsed = new Map<string, string>();
  private readonly bound = new Map<string, Statement>();

  /** @param greets whether the connection begins with a message that has no type */
  constructor(private greets: boolean) {}

  read(bytes: Uint8Array): Statement[] {
    this.waiting = Buffer.concat([this.waiting, bytes]);
    const found: Statement[] = [];
    for (;;) {
      const head = this.greets ? 0 : 1;
      if (this.waiting.length < head + 4) return found;
      const end = head + this.waiting.readInt32BE(head);
      if (this.waiting.length < end) return found;
      const message = new MessageReader(this.waiting.subarray(head + 4, end));
      const type = this.greets ? '' : String.fromCharCode(this.waiting[0] ?? 0);
      if (this.greets) this.greets = message.int32() === SSL_REQUEST;
      this.waiting = this.waiting.subarray(end);
      const statement = this.take(type, message);
      if (statement) found.push(statement);
    }
  }

  private take(type: string, message: MessageReader): Statement | undefined {
    switch (type) {
      case 'Q':
        return { sql: message.text(), values: [] };
      case 'P':
        this.parsed.set(message.text(), message.text());
        return undefined;
      case 'B':
        this.bound.set(message.text(), { sql: this.parsed.get(message.text()) ?? '', values: message.values() });
        return undefined;
      case 'E':
        return this.bound.get(message.text());
      default:
        return undefined;
    }
  }
}

class MessageReader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  int32(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }

  private int16(): number {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }

  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  values(): BoundValue[] {
    const binary = Array.from({ length: this.int16() }, () => this.int16() === 1);
    return Array.from({ length: this.int16() }, (_, index) => {
      const length = this.int32();
      if (length < 0) return null;
      const bytes = this.bytes.subarray(this.at, (this.at += length));
      // One format for all, or one for each; none is text.
      return (binary.length === 1 ? binary[0] : binary[index]) ? Buffer.from(bytes) : bytes.toString('utf8');
    });
  }
}

export interface Wire {
  /** Of the database, by way of the proxy. */
  url: string;
  close(): Promise<void>;
}

export async function openWire(databaseUrl: string, onStatement: OnStatement): Promise<Wire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(target.port || 5432), target.hostname);
    const reader = new ClientReader(true);
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', cut).on('close', cut);
      socket.once('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes: Buffer) => {
      for (const statement of reader.read(bytes)) if (onStatement(statement) === false) return cut();
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => client.write(bytes));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: url.href,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

/** The same for the embedded store. */
export function watchEmbedded({ db }: Store, onStatement: OnStatement): void {
  const { $client: client } = db as Store['db'] & { $client: PGlite };
  const reader = new ClientReader(false);
  const pass = client.execProtocolRawSync.bind(client);
  client.execProtocolRawSync = (message) => {
    for (const statement of reader.read(message)) onStatement(statement);
    return pass(message);
  };
}
