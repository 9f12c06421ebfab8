import { protocol, type PGlite } from '@electric-sql/pglite';

type Send = PGlite['execProtocolStream'];
type Answer = Awaited<ReturnType<Send>>;

interface Kept {
  name: string;
  parsed: Answer;
  /** What its parameters and its rows are; unknown until it was asked for. */
  described?: Answer;
  uses: number;
}

const MOST = 400;
/** An insert of thousands of rows comes once. */
const LONGEST = 16_384;
/** Then it is planned anew: tables grow, and nothing else tells a plan so. */
const USES = 1_000;

const PARSE = 'P'.charCodeAt(0);
const DESCRIBE = 'D'.charCodeAt(0);
const BIND = 'B'.charCodeAt(0);
const STATEMENT = 'S'.charCodeAt(0);
/** Where a message's content begins, after its letter and its length. */
const CONTENT = 5;

/**
 * PGlite parses and plans each statement each time. From here on the database keeps them by a name, as it does for a
 * server that pg talks to; what is known of a statement is not asked for again.
 */
export function keepStatements(client: PGlite): void {
  const send = client.execProtocolStream.bind(client);
  const kept = new Map<string, Kept>();
  let made = 0;
  /** Whose messages are under way: PGlite lets no other statement between them. */
  let current: Kept | undefined;

  async function forget(text: string, { name }: Kept, options: Parameters<Send>[1]): Promise<void> {
    kept.delete(text);
    await send(protocol.serialize.close({ type: 'S', name }), options);
  }

  async function make(text: string, options: Parameters<Send>[1]): Promise<Kept> {
    const name = `kept_${(made += 1)}`;
    return { name, parsed: await send(protocol.serialize.parse({ name, text }), options), uses: 0 };
  }

  async function find(text: string, options: Parameters<Send>[1]): Promise<Kept> {
    const before = kept.get(text);
    if (before && before.uses >= USES) await forget(text, before, options);
    const [first] = kept;
    if (first && kept.size >= MOST && !kept.has(text)) await forget(...first, options);
    const found = kept.get(text) ?? (await make(text, options));
    found.uses += 1;
    // Behind all others, so that the first is the one that was not used for longest.
    kept.delete(text);
    kept.set(text, found);
    return found;
  }

  client.execProtocolStream = async (message, options) => {
    const [kind] = message;
    if (kind === PARSE) {
      current = undefined;
      const text = textOf(message);
      if (text === undefined) return send(message, options);
      current = await find(text, options);
      return current.parsed;
    }
    if (!current) return send(message, options);
    if (kind === BIND) return send(boundTo(current.name, message), options);
    if (kind !== DESCRIBE) return send(message, options);
    current.described ??= await send(protocol.serialize.describe({ type: 'S', name: current.name }), options);
    return message[CONTENT] === STATEMENT
      ? current.described
      : current.described.filter(({ name }) => name !== 'parameterDescription');
  };
}

/** What a statement says, if it is short, and leaves the types of its parameters to the database. */
function textOf(message: Uint8Array): string | undefined {
  // An empty name, the text up to its zero, and how many types are given.
  const end = message.indexOf(0, CONTENT + 1);
  if (message[CONTENT] !== 0 || message.length > LONGEST || message.length !== end + 3) return undefined;
  return Buffer.from(message.subarray(CONTENT + 1, end)).toString('utf8');
}

/** The message that gives values to the nameless statement, for the one of that name. */
function boundTo(name: string, message: Uint8Array): Uint8Array {
  const named = Buffer.concat([message.subarray(0, CONTENT + 1), Buffer.from(name), message.subarray(CONTENT + 1)]);
  named.writeInt32BE(named.length - 1, 1);
  return named;
}
