/** One change as a line says it. */
import type { AdminChange } from '../../shared/contract/admin';
import { sayVillage } from '../../shared/contract/area';
import { chinaDay, type Instant } from '../../shared/base/china-time';
import { instantWords, plainDay } from '../../shared/say/days';
import { roleWords } from '../../shared/say/duties';
import type { AdminWords } from '../../shared/words/admin';

export interface ChangeLine {
  at: string;
  by: string;
  what: string;
  area: string;
}

export function changeLine(change: AdminChange, now: Instant, words: AdminWords): ChangeLine {
  const say = words.admin.changes;
  const { kind, subject, subjectName, details, by, at, area } = change;
  const { role, department, before = '', after = '', validFrom, holidays, makeUpDays } = details;
  const what = say.kinds[kind]({
    who: subjectName ?? say.someone,
    role: role ? roleWords({ role, department }, words) : '',
    before,
    after,
    subject,
    day: validFrom === undefined ? '' : plainDay(validFrom, chinaDay(now), words.date),
    off: holidays?.length ?? 0,
    worked: makeUpDays?.length ?? 0,
  });
  return {
    at: instantWords(at, now, words.date),
    by: by ?? say.commandLine,
    what,
    area: sayVillage(area.name),
  };
}
