import { go } from '../../platform/navigation';
import { dutyWords } from '../../shared/duty-words';
import { useWorkbenches } from '../../stores/session';
import { LinkCard, useReader } from '../../ui';

/** For staff, a way to each place where they work; nothing for a villager. */
export function Workbenches() {
  const { words } = useReader();
  return (
    <>
      {useWorkbenches().map(({ page, roles }) => (
        <LinkCard
          key={page}
          title={page === 'adminAccounts' ? words.admin.workbench : words.home.workbench}
          words={dutyWords(roles, words)}
          onTap={() => void go(page)}
        />
      ))}
    </>
  );
}
