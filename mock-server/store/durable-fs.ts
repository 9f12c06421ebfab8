import fs from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type ModuleOptions = Parameters<NodeFS['init']>[1];
type Module = Parameters<NonNullable<ModuleOptions['preRun']>[number]>[0];

/** The part of Emscripten's NODEFS that is used here; its published type leaves it out. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number; node: object }) => number };
  realPath(node: object): string;
  /** Turns an error of Node into the errno that PostgreSQL understands. */
  tryFSOperation<T>(operation: () => T): T;
}

/**
 * PGlite's folder file system, with the fsync it lacks: as shipped, PostgreSQL's every fsync is answered
 * "done" without reaching the disk, and a power cut loses what was acknowledged.
 */
export class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: ModuleOptions) {
    const { emscriptenOpts } = await super.init(pg, options);
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync], onAbort: endProcess },
    };
  }
}

/**
 * PostgreSQL gives up (PANIC) when its log can't be written or synced: a full or failing disk. PGlite would
 * then run round the same statement for ever and freeze the process; a restart recovers from the log instead.
 */
function endProcess(reason: unknown): void {
  process.stderr.write(
    `The embedded database gave up, probably because the disk is full or failing (${String(reason)}). Ending the process.\n`,
  );
  process.exit(1);
}

function addFsync(module: Module): void {
  const files = module.NODEFS as unknown as NodeFileSystem;
  files.stream_ops.fsync = (stream) => {
    files.tryFSOperation(() => {
      // A directory is opened without a descriptor of Node's.
      if (stream.nfd === undefined) syncFolder(files.realPath(stream.node));
      else fs.fsyncSync(stream.nfd);
    });
    return 0;
  };
}

/** Makes the names in a folder durable. Windows can't and needn't. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  syncPath(path);
}

/** Makes a folder durable with everything in it. */
export function syncTree(path: string): void {
  for (const entry of fs.readdirSync(path, { withFileTypes: true })) {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) syncTree(child);
    else syncPath(child);
  }
  syncFolder(path);
}

function syncPath(path: string): void {
  // Windows flushes only what is open for writing.
  const descriptor = fs.openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
