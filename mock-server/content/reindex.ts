/**
 * Whom older servers indexed by the spelling that was typed is found by today's key: what was written about them is
 * opened once, in its order, and their indexes are made anew.
 */
import { phoneOf } from '../../src/shared/base/text';
import type { Visit } from '../../src/shared/contract/visit';
import type { Batch, Follower } from '../jobs/port';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import type { Db } from '../store/db';
import { listWritten, reindex, sinceOf, type Reindexed, type Written } from '../store/reindex';
import { indexNumbered } from './people';
import { openContent, openDeclaration, openTyped } from './sealed';

/** A release takes less, server by server: until then an older one may still write. */
const ROLLED_OUT_MS = 86_400_000;
/** Behind all that there will ever be: the mark that it is done. */
const DONE = Number.MAX_SAFE_INTEGER;

interface Person {
  name: string;
  idNumber?: string | undefined;
  phone?: string | undefined;
}

function peopleIn(sealing: Sealing, { action, declaration }: Written): Person[] {
  if (declaration) {
    if (declaration.content.byteLength === 0) return [];
    return [openTyped(sealing, declaration), openDeclaration(sealing, declaration)].map(({ applicant }) => applicant);
  }
  const visit = openContent(sealing, action).body?.visit as Visit | undefined;
  return visit?.members ?? [];
}

/** What of a person's was indexed otherwise once. */
function reindexed(sealing: Sealing, person: Person): Reindexed[] {
  const indexes = indexNumbered(sealing, person);
  if (!indexes) return [];
  const { idNumberIndex, nameIndex } = indexes;
  const phone = (typed: string) => sealing.blindIndex('phone', typed);
  const name = { column: 'name_index', was: sealing.blindIndex('name', person.name), is: nameIndex } as const;
  const number = person.phone && {
    column: 'phone_index' as const,
    was: phone(person.phone),
    is: phone(phoneOf(person.phone) ?? person.phone),
  };
  return [name, ...(number ? [number] : [])]
    .filter(({ was, is }) => was !== is)
    .map((each) => ({ ...each, idNumberIndex }));
}

export function reindexOf(
  { sealing, now }: Pick<Services, 'sealing' | 'now'>,
  kind: string,
): Omit<Follower<Db, Written>, 'type'> {
  return {
    most: 500,
    // One that can't be opened keeps nobody else from being found.
    tries: 3,
    async read(tx, after, upTo, limit): Promise<Batch<Written>> {
      const since = await sinceOf(tx, kind);
      const before = new Date(since.getTime() + ROLLED_OUT_MS);
      const rows = await listWritten(tx, { after, upTo, before, limit });
      const last = rows.length < limit ? undefined : rows[rows.length - 1];
      if (last) return { rows, position: last.position };
      return { rows, position: now() < before ? upTo : DONE };
    },
    follow: (tx, rows) =>
      reindex(
        tx,
        rows.flatMap((row) => peopleIn(sealing, row)).flatMap((person) => reindexed(sealing, person)),
      ),
  };
}
