/** Practice and real life never meet in one store: there anyone can be anyone, here nobody may. */
import { openidIndex } from './messages/openid';
import { demoPeople } from './seed/people';
import type { Services } from './services';
import { SettingsError, type Settings } from './settings';
import { hasAccountOf } from './store/accounts';

/** To be asked of a store that is not new. @throws SettingsError */
export async function checkPurpose(
  services: Pick<Services, 'db' | 'sealing'>,
  { production, training }: Pick<Settings, 'production' | 'training'>,
): Promise<void> {
  if (!production && !training) return;
  const invented = await hasAccountOf(
    services.db,
    demoPeople.map(({ code }) => openidIndex(services, code)),
  );
  if (training && !invented)
    throw new SettingsError(
      'TRAINING=on: this store holds no invented people, so it may be a real one; give the training a database or a DATA_DIR of its own · 练习要用单独的数据库',
    );
  if (production && invented)
    throw new SettingsError(
      'this store holds the invented people of a demo or a training; production needs one of its own · 这是演示或练习用的数据库，正式环境要用单独的数据库',
    );
}
