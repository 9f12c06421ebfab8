/** Files whose rows are gone; the rest of an erasure is the store's own function (migration 0014). */
import { eq } from 'drizzle-orm';
import type { Db } from './open';
import { doomedObjects } from './schema';

/** Keys of files that are still to be removed. */
export async function listDoomed(db: Db, limit: number): Promise<string[]> {
  return (await db.select().from(doomedObjects).limit(limit)).map(({ key }) => key);
}

export async function dropDoomed(db: Db, key: string): Promise<void> {
  await db.delete(doomedObjects).where(eq(doomedObjects.key, key));
}
