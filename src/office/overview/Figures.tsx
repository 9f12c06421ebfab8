import { View } from '@tarojs/components';
import type { Overview } from '../../shared/contract/overview';
import { yuan } from '../../shared/words/zh/domain';
import { useReader } from '../../desk/reader';
import { classes, Press } from '../../ui';
import './overview.css';

/** `98.9%`; nothing of nothing has no share. Rounded down, so that only the whole is 100 %. */
function share(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${Math.floor((part * 1000) / whole) / 10}%`;
}

interface FigureProps {
  name: string;
  figure: string;
  more: string;
  alarming?: boolean;
  onTap?(): void;
}

function Figure({ name, figure, more, alarming, onTap }: FigureProps) {
  const className = classes('k-card', alarming ? 'k-card--red' : 'k-card--plain', 'd-figure');
  const inside = (
    <>
      <View className="d-figure__name">{name}</View>
      <View className="d-figure__figure">{figure}</View>
      <View className="d-figure__more">{more}</View>
    </>
  );
  if (!onTap) return <View className={className}>{inside}</View>;
  return (
    <Press className={className} role="link" label={[name, figure, more].join('，')} onTap={onTap}>
      {inside}
    </Press>
  );
}

/** More places than these are counted. */
const NAMED = 2;

interface FiguresProps {
  overview: Overview;
  onOverdue(): void;
  onOpen(): void;
}

/** What one looks for first; red only where something is late. */
export function Figures({ overview: { total, overdue, inside, erased = 0 }, onOverdue, onOpen }: FiguresProps) {
  const { words } = useReader();
  const say = words.staff.overview;
  const { recognized, monitored, eliminated, relapsed } = total;
  const latest = inside.filter((place) => place.overdue > 0);
  const [only] = latest;
  return (
    <View className="d-figures">
      <Figure
        name={say.recognized}
        figure={say.households(yuan(recognized.households))}
        more={[say.people(yuan(recognized.people)), erased > 0 && say.erased(yuan(erased))]
          .filter(Boolean)
          .join(words.staff.queue.dot)}
      />
      <Figure
        name={say.monitored}
        figure={say.households(yuan(monitored.households))}
        more={say.people(yuan(monitored.people))}
      />
      <Figure
        name={say.eliminated}
        figure={say.households(yuan(eliminated.households))}
        more={[say.people(yuan(eliminated.people)), share(eliminated.households, recognized.households)]
          .filter(Boolean)
          .join(words.staff.queue.dot)}
      />
      {relapsed && (
        <Figure
          name={say.relapsed}
          figure={say.households(yuan(relapsed.households))}
          more={say.people(yuan(relapsed.people))}
        />
      )}
      {overdue > 0 ? (
        <Figure
          alarming
          name={say.overdueNow}
          figure={say.cases(yuan(overdue))}
          more={
            only === undefined
              ? say.seeThem
              : say.inPlaces(
                  latest.slice(0, NAMED).map(({ area }) => area.name),
                  latest.length,
                )
          }
          onTap={onOverdue}
        />
      ) : (
        <Figure name={say.overdueNow} figure={say.none} more={say.seeOpen} onTap={onOpen} />
      )}
    </View>
  );
}
