import { View } from '@tarojs/components';
import { useState } from 'react';
import { attendTo } from '../../platform/focus';
import type { Area, AreaCode } from '../../shared/contract/area';
import { useReader } from '../reader';
import { Button, Card, Empty, Banner } from '../../ui';
import { AddVillage } from './AddVillage';
import { RenameVillage } from './RenameVillage';
import './areas.css';

interface VillagesProps {
  town: Area;
  villages: readonly Area[];
  /** Whether the town is inside one's own areas. */
  mine: boolean;
  reload(): Promise<void>;
}

const DONE = 'a-done';

/** A town's villages. */
export function Villages({ town, villages, mine, reload }: VillagesProps) {
  const say = useReader().words.admin.areas;
  /** The village that is being renamed, or the town itself while one is added to it. */
  const [open, setOpen] = useState<AreaCode>();
  const [done, setDone] = useState<string>();
  const start = (what: AreaCode) => {
    setDone(undefined);
    setOpen(what);
  };
  const finish = (what: string) => {
    setOpen(undefined);
    setDone(what);
    attendTo(DONE);
  };
  const leave = () => setOpen(undefined);
  return (
    <>
      <View id={DONE}>{done !== undefined && <Banner look="done">{done}</Banner>}</View>
      {!mine && <Banner>{say.outside}</Banner>}
      {mine &&
        (open === town.code ? (
          <AddVillage town={town} reload={reload} onAdded={finish} onLeave={leave} />
        ) : (
          <View className="a-bar">
            <Button small icon="plus" onTap={() => start(town.code)}>
              {say.add}
            </Button>
          </View>
        ))}
      {villages.length === 0 && <Empty title={say.empty.title} words={say.empty.words} />}
      <View className="a-villages">
        {villages.map((village) => (
          <Card key={village.code}>
            {open === village.code ? (
              <RenameVillage village={village} reload={reload} onRenamed={finish} onLeave={leave} />
            ) : (
              <View className="k-row">
                <View className="k-grow">
                  <View>{village.name}</View>
                  <View className="k-small k-number">{say.code(village.code)}</View>
                </View>
                {mine && (
                  <View className="a-beside">
                    <Button small look="quiet" label={say.renameLabel(village.name)} onTap={() => start(village.code)}>
                      {say.rename}
                    </Button>
                  </View>
                )}
              </View>
            )}
          </Card>
        ))}
      </View>
    </>
  );
}
