/** What was written, in sentences to be read to the household. */
import { dayWords, plainDay } from '../../shared/say/days';
import type { ChinaDay } from '../../shared/base/china-time';
import { netPerHead, referencePerHead } from '../../shared/contract/income';
import { SECOND } from '../../shared/contract/second-visitor';
import { adultsIn, assetKinds, assuranceKinds } from '../../shared/contract/visit';
import type { StaffWords } from '../../shared/words/staff';
import { yuan } from '../../shared/words/zh/domain';
import type { Fact } from '../../desk/case/facts';
import { incomeKinds, incomesOf, steps, type Step, type VisitAction, type VisitDraft } from './draft';
import { memberWords, nameOf } from './member-words';

export type Section = Exclude<Step, 'readBack'>;

interface Told {
  draft: VisitDraft;
  action: VisitAction;
  today: ChinaDay;
  words: StaffWords;
}

/** Each section's lines; empty where nothing was said. */
const lines: Record<Section, (told: Told) => string[]> = {
  people({ draft: { visitedOn, visitors, filer, secondInk = [], filers, met, phone }, today, words }) {
    const { readBack, authorization } = words.staff.visit;
    const signed = secondInk.length > 0 ? authorization.signed : authorization.notSigned;
    const say = words.staff.filers;
    return [
      ...(visitedOn === '' ? [] : [readBack.by(dayWords(visitedOn, today, words.date), visitors)]),
      ...(filer === undefined ? [] : [readBack.colon(visitors[SECOND] ?? '', signed)]),
      ...filers.flatMap(({ declaration, name }) => {
        const is = met[declaration];
        return is === undefined ? [] : [readBack.colon(name, say.answered[is])];
      }),
      ...(phone === '' ? [] : [say.phoneSaid(phone)]),
    ];
  },
  members({ draft: { members, visitedOn }, words }) {
    const { readBack } = words.staff.visit;
    return [
      readBack.members(members.length),
      ...members.map((member) => readBack.colon(nameOf(member, words), memberWords(member, visitedOn, words))),
    ];
  },
  incomes({ draft: { incomes, members }, words }) {
    const { incomes: say, income, readBack } = words.staff.visit;
    const amounts = incomesOf(incomes);
    const amount = (value: number) => say.perHead(yuan(value));
    return [
      ...incomeKinds.map((kind) => readBack.colon(income[kind].name, amount(amounts[kind]))),
      readBack.colon(say.net, amount(netPerHead(amounts, members.length))),
      readBack.colon(say.reference, amount(referencePerHead(amounts, members.length))),
    ];
  },
  assurances({ draft: { assurances }, words }) {
    const { assurance, assurances: say, readBack } = words.staff.visit;
    const wrong = assuranceKinds.filter((kind) => assurances[kind]?.safe === false);
    if (wrong.length === 0) return [readBack.allSafe];
    return wrong.map((kind) => readBack.colon(assurance[kind].name, assurances[kind]?.problem || say.unsafe));
  },
  assets({ draft: { assets }, words }) {
    const { asset, readBack } = words.staff.visit;
    return assets.length === 0
      ? [readBack.noAssets]
      : assetKinds.filter((kind) => assets.includes(kind)).map((kind) => asset[kind]);
  },
  verdict({ draft, action, today, words }) {
    const { readBack, verdict } = words.staff.visit;
    const { findings, category, stableSince, spendingSolved, mode } = draft;
    if (action === 'confirm')
      return [findings, category && readBack.colon(verdict.category, words.category[category])].filter(isSaid);
    return [
      findings,
      stableSince && readBack.colon(verdict.stableSince, plainDay(stableSince, today, words.date)),
      spendingSolved === undefined
        ? undefined
        : readBack.colon(verdict.spending, spendingSolved ? verdict.solved : verdict.unsolved),
      mode && readBack.colon(verdict.mode, words.eliminationMode[mode]),
    ].filter(isSaid);
  },
  authorization({ draft: { members, visitedOn }, words }) {
    const { authorization, readBack } = words.staff.visit;
    const adults = adultsIn(members, visitedOn).flatMap((index) => members[index] ?? []);
    if (adults.length === 0) return [authorization.nobody];
    return adults.map((member) => {
      const name = nameOf(member, words);
      if (member.unsigned !== undefined) return readBack.unsigned(name, member.unsigned);
      return readBack.colon(name, member.ink.length > 0 ? authorization.signed : authorization.notSigned);
    });
  },
};

const isSaid = (line: string | undefined): line is string => line !== undefined && line !== '';

export function linesOf(section: Section, told: Told): string[] {
  return lines[section](told);
}

export const sections = steps.filter((step): step is Section => step !== 'readBack');

/**
 * What was written, to be laid beside what others did meanwhile: its conclusion where one goes on with it, all of
 * it where it can only be copied away.
 */
export function writtenIn(told: Told, possible: boolean): Fact[] {
  const { readBack } = told.words.staff.visit;
  const asked: readonly Section[] = possible ? ['verdict'] : sections;
  return asked.map((section) => ({
    name: readBack.sections[section],
    value: linesOf(section, told).join(readBack.join),
  }));
}
