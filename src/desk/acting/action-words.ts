/** Actions, their choices and what was filled in, in words. */
import { shown } from '../../shared/base/text';
import { sayVillage } from '../../shared/contract/area';
import type { Category } from '../../shared/contract/assessment';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import type { LikelyDuplicate } from '../../shared/contract/duplicate';
import { chinaDay, type Instant } from '../../shared/base/china-time';
import { correctionWords, valueWords } from '../../shared/say/corrections';
import { dayWords, instantWords, plainDay } from '../../shared/say/days';
import type { ConfirmationAnswer } from '../../shared/contract/confirmation';
import type { Department } from '../../shared/contract/department';
import type { MeasureKind } from '../../shared/contract/measure';
import type { StaffActionType, Status } from '../../shared/contract/workflow';
import type { StaffWords } from '../../shared/words/staff';
import { yuan } from '../../shared/words/zh/domain';
import type { ActionWords } from '../../shared/words/zh/staff-acting';
import type { Fact } from '../case/facts';
import type { CallWay } from '../../shared/contract/proof';
import { filersToMeet } from '../filers';
import { alikeIn, answersIn, bodyOf } from './request';
import { fieldsOf, type Field } from './table';
import type { Town } from './use-villages';

/** How an action is called in a list of what can be done, given where the case stands. */
export function choiceWords(
  action: StaffActionType,
  status: Status,
  words: StaffWords,
): { name: string; hint: string } {
  const say: Pick<ActionWords, 'name' | 'hint' | 'in'> = words.staff.acting.actions[action];
  return { name: say.name, hint: say.hint, ...say.in?.[status] };
}

/** All that is said around an action's form. */
export function formWords(action: FormActionType, status: Status | undefined, words: StaffWords): ActionWords {
  const say: ActionWords = words.staff.acting.actions[action];
  return { ...say, ...(status && say.in?.[status]) };
}

/** What the words of an answer are looked up in. */
export interface Sources {
  /** Unknown where the case does not come. */
  detail: CaseDetail | undefined;
  towns: readonly Town[];
  clock: Instant;
  words: StaffWords;
}

export interface Choice {
  title: string;
  words?: string;
}

export function measureWords({ kind, department }: CaseDetail['measures'][number], words: StaffWords): string {
  return words.staff.acting.measure(words.measure[kind], words.department[department]);
}

/** `身份证号一样、姓名一样` */
export function duplicateWhy({ because, sameNumber }: LikelyDuplicate, { staff }: StaffWords): string {
  const { sameNumber: number, duplicateBecause, list } = staff.case;
  return [sameNumber ? number : '', duplicateBecause(because)].filter(Boolean).join(list);
}

export function duplicateWords({ applicantName, village }: LikelyDuplicate, words: StaffWords): string {
  return [applicantName, sayVillage(village.village)].join(words.staff.queue.dot);
}

/** Whether nobody of a department would see what it is to deliver; a case kept on a phone may not say. */
export const lacksAccount = (department: string, detail: Pick<CaseDetail, 'rules'> | undefined): boolean =>
  detail?.rules?.departments?.some((each) => each === department) === false;

/** One of a field's choices. */
export function sayChoice({ kind }: Field, value: string, { detail, clock, words }: Sources): Choice {
  const { acting, queue } = words.staff;
  const today = chinaDay(clock);
  switch (kind) {
    case 'category':
      return {
        title: words.category[value as Category],
        words: words.staff.visit.verdict.categoryHint[value as Category],
      };
    case 'measureKind':
      return { title: words.measure[value as MeasureKind] };
    case 'department': {
      const name = words.department[value as Department];
      return { title: lacksAccount(value, detail) ? name + acting.noAccount : name };
    }
    case 'measure': {
      const measure = detail?.measures.find(({ id }) => id === value);
      if (!measure) return { title: value };
      const { deliveredOn, dueOn, what } = measure;
      const when = deliveredOn
        ? acting.deliveredOn(plainDay(deliveredOn, today, words.date))
        : acting.dueOn(plainDay(dueOn, today, words.date));
      return {
        title: measureWords(measure, words),
        words: [when, ...(what === undefined ? [] : [what])].join(queue.dot),
      };
    }
    case 'filingAnswer':
      return { title: acting.filingAnswer[value as ConfirmationAnswer] };
    case 'callWay':
      return { title: words.staff.filers.callWay[value as CallWay] };
    case 'filer':
    case 'filing': {
      const filing = detail?.filed.find(({ id }) => id === value);
      if (!filing) return { title: value };
      const { filer, applicant } = filing.content;
      return { title: filer.relation === 'self' ? applicant.name : filer.name, words: filing.receipt };
    }
    case 'objection': {
      const objection = detail?.objections.find(({ id }) => id === value);
      if (!objection) return { title: value };
      return {
        title: objection.words ?? acting.noWords,
        words: acting.objectionAt(instantWords(objection.at, clock, words.date)),
      };
    }
    case 'record': {
      const found = detail?.correctable?.find(({ action }) => action === value);
      if (!found) return { title: value };
      return {
        title: words.correction.kind[found.kind],
        words: acting.was(valueWords(found.kind, found.was, today, words)),
      };
    }
    case 'proposal': {
      const found = detail?.corrections?.find(({ id }) => id === value);
      if (!found) return { title: value };
      const because = found.reason === undefined ? '' : words.correction.because(found.reason);
      const said = correctionWords(found, clock, words) + because;
      return { title: words.correction.kind[found.kind], words: said };
    }
    case 'duplicate': {
      const duplicate = detail?.duplicates.find(({ caseId }) => caseId === value);
      if (!duplicate) return { title: value };
      return {
        title: duplicateWords(duplicate, words),
        words: [queue.status[duplicate.status], duplicateWhy(duplicate, words)].join(queue.dot),
      };
    }
    default:
      return { title: value };
  }
}

/** An id or a code means nothing to a person where what it names is not known. */
const isCode = ({ kind }: Field) =>
  ['village', 'measure', 'filing', 'filer', 'objection', 'duplicate', 'record', 'proposal'].includes(kind);

/** What stands in a field, as a person reads it. */
function sayAnswer(field: Field, typed: string, value: unknown, sources: Sources): string {
  const { words, towns, clock } = sources;
  const { units } = words.staff.acting;
  switch (field.kind) {
    case 'words':
      return shown(typed);
    case 'day':
      return dayWords(typed, chinaDay(clock), words.date);
    case 'yuan':
      return typeof value === 'number' ? words.staff.case.yuan(yuan(value)) : typed;
    case 'count':
      return `${String(value)} ${units[field.of]}`;
    case 'filersMet': {
      const answers = answersIn(typed);
      const { answered } = words.staff.filers;
      return filersToMeet(sources.detail?.filed ?? [])
        .flatMap(({ declaration, name }) => {
          const is = answers[declaration];
          return is === undefined ? [] : [words.staff.visit.readBack.colon(name, answered[is])];
        })
        .join(words.staff.visit.readBack.join);
    }
    case 'alike':
      return words.staff.acting.alsoAnswered(alikeIn(typed).length);
    case 'village':
      return towns.flatMap(({ villages }) => villages).find(({ code }) => code === typed)?.name ?? typed;
    default:
      return sayChoice(field, typed, sources).title;
  }
}

/** All that is filled in and can be said, in the order of the fields. */
export function sayForm(action: FormActionType, fields: Record<string, string>, sources: Sources): Fact[] {
  const labels = formWords(action, sources.detail?.status, sources.words).fields;
  const body = bodyOf(action, fields);
  return fieldsOf(action).flatMap(([name, field]) => {
    const typed = shown(fields[name] ?? '');
    const label = labels[name]?.label;
    if (typed === '' || label === undefined) return [];
    const value = sayAnswer(field, typed, body[name], sources);
    return isCode(field) && value === typed ? [] : [{ name: label, value, long: field.kind === 'words' }];
  });
}
