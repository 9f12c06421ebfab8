import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../platform/clock';
import { useParams } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { addMonths, chinaDay } from '../../shared/base/china-time';
import type { AreaCode } from '../../shared/contract/area';
import { warningSenders } from '../../shared/contract/department';
import type { Account } from '../../shared/contract/session';
import { FEWEST_DECIDED, lineToLookAt, shareOf, type LinePrecision } from '../../shared/contract/warning';
import { yuan } from '../../shared/words/zh/domain';
import { Banner, Card, Chip, Empty, Heading, Loading, Page, Trouble, useLoad } from '../../ui';
import { spoken } from '../../ui/a11y';
import { useReader } from '../reader';
import '../imports.css';
import './precision.css';

const periods = [3, 6, 12] as const;
const figures = ['sent', 'known', 'open', 'recognized', 'notRecognized'] as const;
const decidedOf = ({ recognized, notRecognized }: LinePrecision) => recognized + notRecognized;

function useLineWords() {
  const { words } = useReader();
  const say = words.precision;
  return ({ kind, class: as, line }: LinePrecision) =>
    [say.kind[kind], say.class[as], line === undefined ? say.every : say.line[kind](yuan(line))].join(
      words.staff.queue.dot,
    );
}

function Line({ line }: { line: LinePrecision }) {
  const { words } = useReader();
  const say = words.precision;
  const lineWords = useLineWords();
  const share = shareOf(line);
  const decided = decidedOf(line);
  return (
    <Card className="k-stack">
      <View>
        <Heading level={2}>{lineWords(line)}</Heading>
        <View className="k-small">{words.department[warningSenders[line.kind]]}</View>
      </View>
      <View className="p-figures">
        {figures.map((each) => (
          <View key={each} className="p-figure">
            <View className="i-tile__number">{String(line[each])}</View>
            <View className="k-small">{say[each]}</View>
          </View>
        ))}
      </View>
      <View className="k-sub">
        {[
          share === undefined ? say.fewShare(decided) : say.share(Math.round(share * 100), decided),
          ...(line.households > 0 ? [say.households(line.households)] : []),
        ].join(words.staff.queue.dot)}
      </View>
    </Card>
  );
}

/** Which line to look at, in a sentence. */
function Look({ lines }: { lines: readonly LinePrecision[] }) {
  const say = useReader().words.precision;
  const lineWords = useLineWords();
  const look = lineToLookAt(lines);
  if (!look) return <Banner title={say.lookNone(FEWEST_DECIDED)} />;
  return (
    <Banner look="warn" title={say.look(lineWords(look), decidedOf(look), look.recognized)}>
      {say.lookWords}
    </Banner>
  );
}

export function Precision({ account }: { account: Account }) {
  const { words } = useReader();
  const say = words.precision;
  const opened = useParams('warningPrecision');
  // The place, and those that it was come to through.
  const [path, setPath] = useState<AreaCode[]>(opened.area === undefined ? [] : [opened.area]);
  const area = path[path.length - 1];
  const [months, setMonths] = useState<number>(12);
  const { data, error, reload } = useLoad(
    () =>
      callServer('getWarningPrecision', {
        query: { from: addMonths(chinaDay(now()), -months), ...(area === undefined ? {} : { area }) },
      }).then((reply) => ({ ...reply, months })),
    `${account.id} ${area ?? ''} ${months}`,
  );
  const shown = data?.months === months && (area === undefined || data.area.code === area) ? data : undefined;
  const inside = shown?.inside.filter((each) => each.area.code !== shown.area.code) ?? [];
  return (
    <Page
      title={shown ? say.titleOf(shown.area.name) : say.title}
      wide
      {...(path.length > 0 ? { onBack: () => setPath(path.slice(0, -1)) } : {})}
    >
      <View className="i-main k-stack k-stack--wide">
        <View className="k-sub">{say.lead}</View>
        <View className="k-row" {...spoken({ role: 'radiogroup', label: say.period })}>
          {periods.map((each) => (
            <Chip key={each} look="filter" on={each === months} onTap={() => setMonths(each)}>
              {say.months(each)}
            </Chip>
          ))}
        </View>
        {error !== undefined && <Trouble error={error} onRetry={() => void reload()} />}
        {!shown && error === undefined && <Loading rows={4} />}
        {inside.length > 0 && (
          <View className="k-row" {...spoken({ role: 'group', label: say.inside })}>
            {inside.map((each) => (
              <Chip key={each.area.code} onTap={() => setPath([...path, each.area.code])}>
                {`${each.area.name} ${each.sent}`}
              </Chip>
            ))}
          </View>
        )}
        {shown?.lines.length === 0 && <Empty title={say.none} words={say.noneWords} />}
        {shown && shown.lines.length > 0 && <Look lines={shown.lines} />}
        {shown?.lines.map((line) => (
          <Line key={`${line.kind} ${line.class} ${line.line ?? ''}`} line={line} />
        ))}
      </View>
    </Page>
  );
}
