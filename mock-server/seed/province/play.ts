/**
 * Plays planned cases through the product's own decisions, in memory: each step is decided at its time on the case as it
 * stands then, and what time does by itself is done when it is due. What comes out is what the store is to write.
 */
import { discoveredBy } from '../../cases/discover';
import { decideAction } from '../../cases/act';
import { decideFiling, type Filer, type Unless } from '../../cases/file';
import { decideAnswer } from '../../cases/proxy-declarations';
import type { Moment } from '../../cases/moment';
import { decideObjection } from '../../cases/notice';
import { decideTimer } from '../../cases/sweep';
import type { Filed } from '../../content/sealed';
import type { NewAction } from '../../../src/shared/contract/case';
import type { VillageCode } from '../../../src/shared/contract/area';
import { roles, type Role } from '../../../src/shared/contract/session';
import type { SignedIn } from '../../store/accounts';
import type { CaseRow } from '../../store/cases';
import type { FilingFound } from '../../store/filing';
import { joinSteps, type Step } from '../../store/steps';
import type { Whole } from '../../store/whole';
import type { PlannedCase, Step as PlannedStep } from './steps';
import type { Staff } from './staff';

/** Who acts next stands in for a step's holder: the store has to know it by then. */
const handsOver: readonly string[] = ['take_over', 'object'];

/** How long after a limit the clock's next round comes. */
export const ROUND_MS = 11_000;

/** A planned case as it stands: nothing before it is filed. */
interface Played {
  planned: PlannedCase;
  whole: Whole | undefined;
}

export interface Villagers {
  /** Who filed a planned case, and the household from an account of its own. */
  accountOf(planned: PlannedCase, by: 'filer' | 'own'): string;
}

export interface PlayedBundle {
  /** To be written one after the other. */
  steps: Step[];
  /** As they stand in the end. */
  wholes: Whole[];
}

export class Player {
  constructor(
    private readonly still: Omit<Moment, 'at'>,
    private readonly staff: Staff,
    private readonly villagers: Villagers,
    private readonly served: ReadonlySet<VillageCode>,
  ) {}

  /**
   * @param now how far the clock goes on after the last step
   * @throws Refusal where the product would refuse a step
   */
  play(bundle: readonly PlannedCase[], now: number): PlayedBundle {
    const cases: Played[] = bundle.map((planned) => ({ planned, whole: undefined }));
    const written: Step[] = [];
    let pending: Step[] = [];
    const take = (step: Step | undefined) => {
      if (!step) return;
      pending.push(step);
      for (const each of cases) each.whole = after(each, step);
    };
    const flush = () => {
      if (pending.length > 0) written.push(asOne(pending));
      pending = [];
    };
    const todo = cases
      .flatMap((played) => played.planned.steps.map((step) => ({ played, step })))
      .sort((one, other) => one.step.at - other.step.at);
    for (const { played, step } of todo) {
      this.passTime(cases, step.at, take);
      try {
        take(this.decide(played, step, cases));
      } catch (error) {
        throw new Error(`${step.action.type} by ${step.by} of case ${played.planned.household.index}`, {
          cause: error,
        });
      }
      if (handsOver.includes(step.action.type)) flush();
    }
    this.passTime(cases, now, take);
    flush();
    return { steps: written, wholes: cases.flatMap(({ whole }) => whole ?? []) };
  }

  private moment(at: number): Moment {
    return { ...this.still, at: new Date(at) };
  }

  /** The clock's rounds up to an instant. */
  private passTime(cases: readonly Played[], until: number, take: (step: Step | undefined) => void): void {
    for (const each of cases) {
      for (let due = dueIn(each); due !== undefined && due <= until; due = dueIn(each)) {
        const { whole } = each;
        if (whole) take(decideTimer(this.moment(due), { whole, merged: [], into: undefined, recoveries: [] }).step);
      }
    }
  }

  private decide(played: Played, step: PlannedStep, cases: readonly Played[]): Step | undefined {
    const { action } = step;
    const moment = this.moment(step.at);
    if (action.type === 'declare') {
      const filer = { accountId: this.villagers.accountOf(played.planned, 'filer'), actedAs: 'household' as const };
      return decideFiling(moment, filer, action.declaration, undefined, this.found(played, action.declaration)).step;
    }
    if (action.type === 'discover') {
      const { filer, filed, unless } = this.discovered(step, action.discovery);
      return decideFiling(moment, filer, filed, unless, this.found(played, filed)).step;
    }
    const { whole } = played;
    if (!whole) throw new Error(`${action.type} before anything was filed`);
    if (action.type === 'object_to_notice')
      return decideObjection(moment, action.objection, { whole, known: undefined }, false).step;
    if (action.type === 'answer_filing') {
      const row = whole.declarations.find(({ id }) => id === action.declaration);
      if (!row) throw new Error('an answer for what was not filed');
      const account = this.account(played, step, whole);
      return decideAnswer(moment, account, { id: action.id, answer: action.answer }, { row, whole }).step;
    }
    const into =
      action.type === 'merge' ? cases.find(({ planned }) => planned.key === action.body.into)?.whole : undefined;
    const body = into ? { ...action.body, into: into.row.id } : action.body;
    const request = { id: action.id, type: action.type, basedOn: whole.row.version, body } as NewAction;
    const account = this.account(played, step, whole);
    return decideAction(moment, account, whole.row.id, request, { whole, into, known: undefined, elsewhere: [] }).step;
  }

  private discovered(
    step: PlannedStep,
    discovery: Parameters<typeof discoveredBy>[2],
  ): { filer: Filer; filed: Filed; unless: Unless } {
    const role = roles.find((each) => each === step.by);
    if (!role) throw new Error('a discovery by nobody on the staff');
    const someone = this.staff.at(role, discovery.village, step.department);
    return discoveredBy(someone, someone.workPhone, discovery);
  }

  private found({ whole }: Played, { village }: Pick<Filed, 'village'>): FilingFound {
    return {
      known: undefined,
      household: whole && { id: whole.row.householdId, version: whole.householdVersion, formerlyPoor: null },
      before: whole && { row: whole.row, lastHash: whole.actions.at(-1)?.hash ?? '' },
      elsewhere: undefined,
      served: this.served.has(village),
      staff: [],
      alike: [],
    };
  }

  /** Who takes a step, in the village where the case is then. */
  private account({ planned }: Played, { by, department }: PlannedStep, { row }: Whole): SignedIn {
    if (by === 'filer' || by === 'own') return { id: this.villagers.accountOf(planned, by), roles: [] };
    const role = roleOf(by, row);
    if (role === null || role === 'public') throw new Error(`nobody is ${by} in ${row.status}`);
    return this.staff.at(role, row.villageCode, department);
  }
}

/** As what a step is taken, as the case stands. */
export function roleOf<Known extends PlannedStep['by']>(
  by: Known,
  { escalatedTo, takenOverBy }: Pick<CaseRow, 'escalatedTo' | 'takenOverBy'>,
): Role | null | Exclude<Known, 'raised_to' | 'stand_in' | 'hearing'> {
  if (by === 'raised_to') return escalatedTo;
  if (by === 'stand_in') return takenOverBy;
  return by === 'hearing'
    ? (takenOverBy ?? 'township_reviewer')
    : (by as Exclude<Known, 'raised_to' | 'stand_in' | 'hearing'>);
}

/** When the clock comes to a case next. */
function dueIn({ whole }: Played): number | undefined {
  const nextTimerAt = whole?.row.nextTimerAt;
  return nextTimerAt ? nextTimerAt.getTime() + ROUND_MS : undefined;
}

/** A case after a step, so far as the step is about it. */
function after({ planned, whole }: Played, step: Step): Whole | undefined {
  const [opened] = step.cases ?? [];
  if (!whole) return opened && isOf(planned, step) ? wholeOf(opened, step) : undefined;
  const changed = step.changed?.find(({ row }) => row.id === whole.row.id);
  if (!changed) return whole;
  return {
    ...whole,
    row: changed.row,
    declarations: [...whole.declarations, ...(step.declarations ?? [])],
    actions: [...whole.actions, ...actionsOf(whole.row.id, step)],
  };
}

const isOf = (planned: PlannedCase, step: Step): boolean =>
  planned.steps.some(
    ({ action }) =>
      (action.type === 'declare' && step.declarations?.some(({ id }) => id === action.declaration.id)) ||
      (action.type === 'discover' && step.declarations?.some(({ id }) => id === action.discovery.id)),
  );

const actionsOf = (caseId: string, { actions = [] }: Step): Whole['actions'] =>
  actions.flatMap((action) => (action.caseId === caseId ? [{ ...action, caseId }] : []));

const wholeOf = (row: Whole['row'], step: Step): Whole => ({
  row,
  householdVersion: 0,
  declarations: [...(step.declarations ?? [])],
  actions: actionsOf(row.id, step),
  anotherOpen: false,
  names: new Map(),
  stoodIn: () => undefined,
  served: [],
  staff: [],
  villageStaff: [],
});

/** Steps that follow one another, written at once: each case as it stands after them, and nothing that others could have changed. */
function asOne(steps: readonly Step[]): Step {
  const { standing: _standing, cases = [], changed = [], ...all } = joinSteps(...steps);
  const last = new Map(changed.map(({ row }) => [row.id, row]));
  const opened = cases.map((row) => last.get(row.id) ?? row);
  const others = [...last.values()].filter(({ id }) => !cases.some((row) => row.id === id));
  const was = (id: string) => changed.find(({ row }) => row.id === id)?.was ?? 0;
  return {
    ...all,
    ...(opened.length > 0 ? { cases: opened } : {}),
    ...(others.length > 0 ? { changed: others.map((row) => ({ was: was(row.id), row })) } : {}),
  };
}
