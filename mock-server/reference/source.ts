/**
 * Where this process keeps its reference. Each statement that finds a caller returns the versions too, so whoever
 * changes something is followed by the very next request, in every process.
 */
import type { Db } from '../store/db';
import { readReference, readVersions, type ReferenceVersions } from '../store/reference';
import { newer, type Reference, type Snapshot } from './reference';

export interface ReferenceSource {
  /** The latest that was read. @throws Error when none was */
  current(): Reference;
  /**
   * Asks for the versions, and reads what changed if anything did.
   * @param within a transaction to read in, if one is open: the embedded store has no other connection
   */
  refresh(within?: Db): Promise<Reference>;
  /** One that is not older than the versions: read only when the latest is. */
  at(versions: ReferenceVersions, within?: Db): Promise<Reference>;
}

/** A transaction that itself writes reference needs a source of its own, which ends with it. */
export function makeReferenceSource(db: Db): ReferenceSource {
  let latest: Snapshot | undefined;
  let underWay: Promise<void> | undefined;

  async function load(from: Db): Promise<void> {
    const read = await readReference(from, latest?.reference.versions);
    if (!latest || isOlder(latest.reference.versions, read.versions)) latest = newer(latest, read);
  }
  function current(): Reference {
    if (!latest) throw new Error('no reference has been read yet');
    return latest.reference;
  }
  const serves = (versions: ReferenceVersions) => latest !== undefined && !isOlder(latest.reference.versions, versions);

  async function at(versions: ReferenceVersions, within?: Db): Promise<Reference> {
    // Of many who find it changed at once one reads it; nobody in a transaction waits for somebody outside.
    if (!serves(versions))
      await (within ? load(within) : (underWay ??= load(db).finally(() => (underWay = undefined))));
    // That reading may have begun before the change.
    if (!serves(versions)) await load(within ?? db);
    return current();
  }
  return { current, at, refresh: async (within) => at(await readVersions(within ?? db), within) };
}

function isOlder(one: ReferenceVersions, other: ReferenceVersions): boolean {
  return one.areas < other.areas || one.policies < other.policies || one.calendars < other.calendars;
}
