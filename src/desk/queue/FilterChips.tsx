import { View } from '@tarojs/components';
import { queueDues, type Queue, type QueueView } from '../../shared/contract/case';
import { useReader } from '../reader';
import { Chip, classes, Press } from '../../ui';
import { spoken } from '../../ui/a11y';
import { countOf, type Filters } from './filters';
import './queue.css';

interface ChipsProps {
  filters: Filters;
  onFilter(change: Partial<Filters>): void;
}

interface TabsProps extends ChipsProps {
  views: readonly QueueView[];
  /** How many wait for the reader. */
  todo?: number | undefined;
}

/** Which cases, by whose turn it is. */
export function ViewTabs({ views, filters, todo, onFilter }: TabsProps) {
  const { queue } = useReader().words.staff;
  return (
    <View className="d-tabs" {...spoken({ role: 'radiogroup', label: queue.viewsLabel })}>
      {views.map((view) => (
        <Press
          key={view}
          className={classes('d-tab', view === filters.view && 'd-tab--on')}
          role="radio"
          checked={view === filters.view}
          onTap={() => onFilter({ view })}
        >
          {view === 'todo' && todo ? queue.counted(queue.views[view], todo) : queue.views[view]}
        </Press>
      ))}
    </View>
  );
}

/** Which of them, by deadline, with how many there are. */
export function DueChips({ filters, counts, onFilter }: ChipsProps & { counts: Queue['counts'] | undefined }) {
  const { queue } = useReader().words.staff;
  return (
    <View className="d-chips" {...spoken({ role: 'radiogroup', label: queue.duesLabel })}>
      {queueDues.map((due) => (
        <Chip key={due} look="filter" on={due === filters.due} onTap={() => onFilter({ due })}>
          {counts ? queue.counted(queue.dues[due], counts[countOf[due]]) : queue.dues[due]}
        </Chip>
      ))}
    </View>
  );
}
