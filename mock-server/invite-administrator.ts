/**
 * `npm run invite:administrator -- 姓名 [area code]`: prints a one-time code for a first administrator, of the whole
 * province unless an area is named. Whoever signs in and enters it under 设置 is one.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NewInvitation } from '../src/shared/contract/admin';
import { addInvited } from './admin/invitations';
import { GUIZHOU } from './reference/areas';
import { makeSealing } from './sealing';
import { readSettings } from './settings';
import { findArea } from './store/areas';
import { openStore } from './store/open';

async function main([name, area = GUIZHOU]: readonly string[]): Promise<void> {
  const invitation = NewInvitation.safeParse({ id: randomUUID(), name, roles: [{ role: 'administrator', area }] });
  if (!invitation.success) throw new Error('Usage: npm run invite:administrator -- <name> [12-digit area code]');
  const { databaseUrl, dataDir, dataKey } = readSettings(process.env);
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: join(dataDir, 'store') });
  try {
    const place = await findArea(store.db, area);
    if (!place) throw new Error(`There is no area ${area}; start the server once, so that it loads them`);
    const services = { db: store.db, sealing: makeSealing(dataKey), now: () => new Date() };
    const { code, expiresAt } = await addInvited(services, null, invitation.data);
    process.stdout.write(`${invitation.data.name} · 系统管理员 administrator · ${place.name}\n`);
    process.stdout.write(`激活码 activation code: ${code}  (until ${expiresAt}, once)\n`);
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
