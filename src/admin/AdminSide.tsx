/** The ways between the parts of the administration. */
import { View } from '@tarojs/components';
import { SideLink } from '../desk/side/SideLink';
import { jumpTo } from '../platform/focus';
import { go, replace, restart } from '../platform/navigation';
import type { Account } from '../shared/contract/session';
import { useReader } from './reader';
import { classes, Press } from '../ui';
import { spoken } from '../ui/a11y';
import { ownAreas } from './own';
import { sectionPages, sections, type Section } from './sections';
import '../desk/side/side.css';
import './admin.css';

export function AdminSide({ account, section }: { account: Account; section: Section }) {
  const { words } = useReader();
  const say = words.admin;
  const places = ownAreas(account).map(({ name }) => name);
  return (
    <View className="d-side" {...spoken({ role: 'navigation', label: say.sectionsLabel })}>
      <Press className="d-side__skip" role="link" onTap={() => jumpTo('a-main')}>
        {say.skip}
      </Press>
      <View className="d-side__title">{say.title(places.join(words.duty.placeJoin))}</View>
      <View className="d-side__links">
        {sections.map((each) => (
          <SideLink key={each} on={each === section} onTap={() => void restart(sectionPages[each])}>
            {say.sections[each]}
          </SideLink>
        ))}
      </View>
      <View className="d-side__links">
        <SideLink onTap={() => void go('imports')}>{words.staff.queue.imports}</SideLink>
        <SideLink onTap={() => void go('phones', {})}>{words.staff.queue.phones}</SideLink>
      </View>
      <View className="d-side__links d-side__last">
        <SideLink onTap={() => void go('settings')}>{words.staff.queue.settings}</SideLink>
      </View>
    </View>
  );
}

/** The same on a phone; a section takes the other's place, so that ‹ leads to where one came from. */
export function SectionTabs({ section }: { section: Section }) {
  const { words } = useReader();
  const say = words.admin;
  return (
    <View className="a-tabs" {...spoken({ role: 'navigation', label: say.sectionsLabel })}>
      <Press className="a-tab" role="link" onTap={() => void go('imports')}>
        {words.staff.queue.imports}
      </Press>
      <Press className="a-tab" role="link" onTap={() => void go('phones', {})}>
        {words.staff.queue.phones}
      </Press>
      {sections.map((each) => (
        <View key={each} {...spoken({ current: each === section })}>
          <Press
            className={classes('a-tab', each === section && 'a-tab--on')}
            role="link"
            onTap={() => each !== section && void replace(sectionPages[each])}
          >
            {say.sections[each]}
          </Press>
        </View>
      ))}
    </View>
  );
}
