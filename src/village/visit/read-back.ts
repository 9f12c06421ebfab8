/** What was written, in sentences to be read to the household. */
import { dayWords, plainDay } from '../../shared/say/days';
import type { ChinaDay } from '../../shared/base/china-time';
import { yuanOf } from '../../shared/base/text';
import { SIGNING_VISITORS } from '../../shared/contract/second-visitor';
import { adultsIn, assetKinds, assuranceKinds } from '../../shared/contract/visit';
import type { StaffWords } from '../../shared/words/staff';
import { yuan } from '../../shared/words/zh/domain';
import type { Fact } from '../../desk/case/facts';
import { incomeKinds, steps, type Step, type VisitAction, type VisitDraft } from './draft';
import { memberWords, nameOf } from './member-words';
import { findPerHead } from './per-head';
import { signedWords, signingOf } from './signing';

export type Section = Exclude<Step, 'readBack'>;

interface Told {
  draft: VisitDraft;
  action: VisitAction;
  today: ChinaDay;
  words: StaffWords;
}

/** Each section's lines; empty where nothing was said. */
const lines: Record<Section, (told: Told) => string[]> = {
  people({ draft: { visitedOn, visitors, filers, met, phone }, today, words }) {
    const { readBack } = words.staff.visit;
    const say = words.staff.filers;
    return [
      ...(visitedOn === '' ? [] : [readBack.by(dayWords(visitedOn, today, words.date), visitors)]),
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
  incomes({ draft, words }) {
    const { incomes: say, income, readBack } = words.staff.visit;
    const amount = (value: number) => say.perHead(yuan(value));
    const known = findPerHead(draft);
    return [
      ...incomeKinds.flatMap((kind) => {
        const typed = yuanOf(draft.incomes[kind]);
        return typeof typed === 'number' ? [readBack.colon(income[kind].name, amount(typed))] : [];
      }),
      ...(known
        ? [readBack.colon(say.net, amount(known.net)), readBack.colon(say.reference, amount(known.reference))]
        : []),
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
  findings: ({ draft: { findings } }) => [findings].filter(isSaid),
  verdict({ draft, action, today, words }) {
    const { readBack, verdict } = words.staff.visit;
    const { category, stableSince, spendingSolved, mode, says, saysWhy = '' } = draft;
    if (action === 'confirm')
      return [category && readBack.colon(verdict.category, words.category[category])].filter(isSaid);
    return [
      stableSince && readBack.colon(verdict.stableSince, plainDay(stableSince, today, words.date)),
      spendingSolved === undefined
        ? undefined
        : readBack.colon(verdict.spending, spendingSolved ? verdict.solved : verdict.unsolved),
      mode && readBack.colon(verdict.mode, words.eliminationMode[mode]),
      says && readBack.colon(verdict.says, [verdict.saysWays[says], saysWhy].filter(isSaid).join(readBack.join)),
    ].filter(isSaid);
  },
  authorization({ draft: { members, visitedOn, visitors, visitorInk = [] }, words }) {
    const { authorization, readBack } = words.staff.visit;
    const adults = adultsIn(members, visitedOn).flatMap((index) => members[index] ?? []);
    return [
      ...(adults.length === 0 ? [authorization.nobody] : []),
      ...adults.map((member) => {
        const name = nameOf(member, words);
        if (signingOf(member) === 'not') return readBack.unsigned(name, member.unsigned ?? '');
        return readBack.colon(name, signedWords(member, words));
      }),
      ...visitors.slice(0, SIGNING_VISITORS).map((name, index) => {
        const ink = visitorInk[index] ?? [];
        return readBack.colon(name, ink.length > 0 ? authorization.signed : authorization.notSigned);
      }),
    ];
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
  const asked: readonly Section[] = possible ? ['findings', 'verdict'] : sections;
  return asked.map((section) => ({
    name: readBack.sections[section],
    value: linesOf(section, told).join(readBack.join),
  }));
}
