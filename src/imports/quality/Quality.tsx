import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParams } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { AreaCode } from '../../shared/contract/area';
import type { DataQuality } from '../../shared/contract/register-check';
import type { Account } from '../../shared/contract/session';
import { Card, Chip, classes, Empty, Heading, Loading, Page, Press, Tag, Trouble, useLoad } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useReader } from '../reader';
import { Findings } from './Findings';
import '../imports.css';
import './quality.css';

type Check = DataQuality['checks'][number];

/** How many households wait for somebody, and how often the check was right before. */
function CheckRow({ check, on, onTap }: { check: Check; on: boolean; onTap(): void }) {
  const { words, locale } = useReader();
  const say = words.quality;
  const { severity, says, open, answered, mended } = check;
  const sentence = locale === 'en' ? says.en : says.zh;
  return (
    <Press
      className={classes('i-reason', on && 'i-reason--on')}
      role="radio"
      checked={on}
      label={[say.severity[severity], sentence, say.open(open), say.before(mended, answered)].join('，')}
      onTap={onTap}
    >
      <View className="q-check">
        <View>{sentence}</View>
        <View className="k-small">{say.before(mended, answered)}</View>
      </View>
      <View className="q-check__count">
        <Tag tone={severity === 'error' ? 'red' : 'amber'}>{say.severity[severity]}</Tag>
        <View className="i-tile__number">{String(open)}</View>
      </View>
    </Press>
  );
}

/** The places inside, those with most to look at first. */
function Inside({ data, onArea }: { data: DataQuality; onArea(area: AreaCode): void }) {
  const { words } = useReader();
  const say = words.quality;
  const inside = data.inside
    .filter(({ area }) => area.code !== data.area.code)
    .sort((one, other) => other.open - one.open);
  if (inside.length === 0) return null;
  return (
    <View className="k-row" {...spoken({ role: 'group', label: say.inside })}>
      {inside.map(({ area, open }) => (
        <Chip key={area.code} onTap={() => onArea(area.code)}>
          {`${area.name} ${open}`}
        </Chip>
      ))}
    </View>
  );
}

export function Quality({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.quality;
  const opened = useParams('dataQuality');
  // The place, and those that it was come to through.
  const [path, setPath] = useState<AreaCode[]>(opened.area === undefined ? [] : [opened.area]);
  const area = path[path.length - 1];
  const [chosen, setChosen] = useState<string>();
  const { data, error, reload } = useLoad(
    () => callServer('getDataQuality', { query: area === undefined ? {} : { area } }),
    `${account.id} ${area ?? ''}`,
  );
  const shown = data && (area === undefined || data.area.code === area) ? data : undefined;
  const check = shown?.checks.find(({ id }) => id === chosen);
  const move = (next: AreaCode[]) => {
    setPath(next);
    setChosen(undefined);
  };
  return (
    <Page
      title={shown ? say.titleOf(shown.area.name) : say.title}
      wide
      {...(path.length > 0 ? { onBack: () => move(path.slice(0, -1)) } : {})}
    >
      <View className="i-main k-stack k-stack--wide">
        <View className="k-sub">{say.lead}</View>
        {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
        {!shown && error === undefined && <Loading rows={4} />}
        {shown && <Inside data={shown} onArea={(code) => move([...path, code])} />}
        {shown?.checks.length === 0 && <Empty title={say.none} words={say.noneWords} />}
        {shown && shown.checks.length > 0 && (
          <View className="i-two">
            <Card className="k-stack">
              <Heading level={2}>{say.checks}</Heading>
              <View {...spoken({ role: 'radiogroup', label: say.checks })}>
                {shown.checks.map((each) => (
                  <CheckRow key={each.id} check={each} on={each.id === chosen} onTap={() => setChosen(each.id)} />
                ))}
              </View>
            </Card>
            {check ? (
              <Findings
                key={`${shown.area.code} ${check.id}`}
                area={shown.area.code}
                check={check}
                onAnswered={() => void reload()}
              />
            ) : (
              <Empty title={say.choose} words={say.chooseWords} />
            )}
          </View>
        )}
      </View>
    </Page>
  );
}
