/** What was seeded, city by city, in the words of the overview. */
import { enclosing, levelOf, type Area, type AreaCode } from '../../../src/shared/contract/area';
import { recognizedStatuses, statuses, type Status } from '../../../src/shared/contract/workflow';
import type { CaseRow } from '../../store/cases';

interface Count {
  households: number;
  people: number;
}

export interface TallyRow {
  area: Area;
  cases: number;
  recognized: Count;
  monitored: Count;
  eliminated: Count;
  statuses: Record<Status, number>;
}

const none = (): Count => ({ households: 0, people: 0 });

function emptyRow(area: Area): TallyRow {
  return {
    area,
    cases: 0,
    recognized: none(),
    monitored: none(),
    eliminated: none(),
    statuses: Object.fromEntries(statuses.map((status) => [status, 0])) as TallyRow['statuses'],
  };
}

export class Tally {
  /** The province first, then its cities by code. */
  readonly rows: TallyRow[];
  private readonly byCode: ReadonlyMap<AreaCode, TallyRow>;

  constructor(areas: readonly Area[]) {
    this.rows = areas.filter(({ code }) => ['province', 'city'].includes(levelOf(code))).map(emptyRow);
    this.byCode = new Map(this.rows.map((row) => [row.area.code, row]));
  }

  /** What another one has counted. */
  addRows(rows: readonly TallyRow[]): void {
    for (const other of rows) {
      const row = this.byCode.get(other.area.code);
      if (!row) continue;
      row.cases += other.cases;
      for (const status of statuses) row.statuses[status] += other.statuses[status];
      for (const key of ['recognized', 'monitored', 'eliminated'] as const) {
        row[key].households += other[key].households;
        row[key].people += other[key].people;
      }
    }
  }

  add({ villageCode, status, people, recognizedAt }: CaseRow): void {
    for (const level of ['province', 'city'] as const) {
      const row = this.byCode.get(enclosing(villageCode, level));
      if (!row) continue;
      row.cases += 1;
      row.statuses[status] += 1;
      const count = (of: Count) => {
        of.households += 1;
        of.people += people ?? 0;
      };
      if (recognizedAt === null || status === 'merged') continue;
      count(row.recognized);
      if (recognizedStatuses.includes(status)) count(row.monitored);
      if (status === 'eliminated') count(row.eliminated);
    }
  }
}
