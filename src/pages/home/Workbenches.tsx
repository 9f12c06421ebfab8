import { now } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { ageWords } from '../../shared/say/days';
import { dutyWords } from '../../shared/say/duties';
import { caseRoles } from '../../shared/contract/session';
import type { TodoCounts } from '../../shared/contract/todo-counts';
import type { Words } from '../../shared/words';
import { useAccount, useWorkbenches, type Workbench } from '../../stores/session';
import { usePendingActions } from '../../stores/pending-actions';
import { todoCounts } from '../../stores/todo-counts';
import { LinkCard, useFresh, useReader } from '../../ui';

/** How much waits behind a workbench: where one visits, the visits; elsewhere whatever is to be done. */
function waitingWords(page: Workbench['page'], work: TodoCounts | undefined, { home }: Words): string | undefined {
  if (work === undefined || page === 'adminAccounts') return undefined;
  const { visits, todo } = work;
  if (page === 'queue' && visits.all > 0) return home.toVisit(visits.all, visits.overdue);
  return todo.all > 0 ? home.toDo(todo.all, todo.overdue) : undefined;
}

/** For staff, a way to each place where they work, and how much waits there; nothing for a villager. */
export function Workbenches() {
  const { words } = useReader();
  const account = useAccount();
  const worksWithCases = account?.roles.some(({ role }) => caseRoles.includes(role)) === true;
  const load = useFresh(
    async () => {
      if (worksWithCases) await todoCounts.load();
    },
    worksWithCases ? account.id : '',
  );
  const work = todoCounts.use()?.value;
  const unsent = usePendingActions().length;
  return (
    <>
      {useWorkbenches().map(({ page, roles }) => {
        const tag = waitingWords(page, work, words);
        const duty = dutyWords(roles, words);
        // A number that could not be asked for anew says how old it is.
        const old = tag !== undefined && work !== undefined && load.error !== undefined;
        return (
          <LinkCard
            key={page}
            title={page === 'adminAccounts' ? words.duty.administration : words.home.workbench}
            words={[
              duty,
              ...(unsent > 0 && page !== 'adminAccounts' ? [words.home.unsent(unsent)] : []),
              ...(old ? [words.home.countedAt(ageWords(work.asOf, now(), words.date))] : []),
            ].join('\n')}
            tag={tag}
            onTap={() => void go(page)}
          />
        );
      })}
    </>
  );
}
