import { View } from '@tarojs/components';
import { back, go } from '../../platform/navigation';
import { isWithin, levelOf, type Area, type AreaCode } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Loading, Press, Trouble, useLoad } from '../../ui';
import { AdminPage } from '../AdminPage';
import { areasInside, wayTo } from '../area-tree';
import { ownAreas } from '../own';
import { wayWords } from '../way-words';
import { Villages } from './Villages';

/** Where the way begins: the one area of one's own, or the choice between several. */
async function look(code: AreaCode | undefined, own: readonly Area[]) {
  const [only, ...others] = own;
  const start = others.length === 0 ? only : undefined;
  const at = code ?? start?.code;
  if (at === undefined) return { here: undefined, way: [], inside: [...own] };
  const [way, inside] = await Promise.all([wayTo(at), areasInside(at)]);
  return { here: way[way.length - 1] ?? own.find((area) => area.code === at), way, inside };
}

/** @param code the area that the address names; one's own without it */
export function Areas({ account, code }: { account: Account; code: AreaCode | undefined }) {
  const { words } = useReader();
  const say = words.admin.areas;
  const own = ownAreas(account);
  const load = useLoad(() => look(code, own), code ?? own.map((area) => area.code).join());
  const { here, way = [], inside } = load.data ?? {};
  const first = code === undefined;
  const title = first ? words.admin.sections.areas : (here?.name ?? words.admin.sections.areas);
  return (
    <AdminPage
      account={account}
      section="areas"
      first={first}
      title={title}
      onBack={first ? undefined : () => void back('adminAreas')}
    >
      {first && <View className="k-sub">{say.lead}</View>}
      {way.length > 1 && <View className="k-small">{wayWords(way, words)}</View>}
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.data === undefined && load.loading && <Loading rows={3} />}
      {inside &&
        (here && levelOf(here.code) === 'town' ? (
          <Villages
            town={here}
            villages={inside}
            mine={own.some((area) => isWithin(here.code, area.code))}
            reload={load.reload}
          />
        ) : (
          <View className="a-options">
            {inside.map((area) => (
              <Press
                key={area.code}
                className="a-option"
                role="link"
                onTap={() => void go('adminAreas', { area: area.code })}
              >
                {area.name}
              </Press>
            ))}
          </View>
        ))}
    </AdminPage>
  );
}
