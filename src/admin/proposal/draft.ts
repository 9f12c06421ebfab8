/** A proposal while it is written: every figure as it was typed, right or wrong. */
import { PolicyProposal, type PolicyVersion } from '../../shared/contract/admin';
import type { Area } from '../../shared/contract/area';
import { textOf, numberOf } from '../../shared/base/text';
import {
  figureOf,
  limitUnits,
  policyFieldNames,
  policyFields,
  type LimitUnit,
  type PolicyField,
} from '../../shared/contract/policy-fields';
import { fieldProblems } from '../../shared/contract/problem';
import * as z from '../../shared/base/zod';
import type { Wrong } from '../../ui';

export interface ProposalDraft {
  version: string;
  source: string;
  demo: boolean;
  way: readonly Area[] | undefined;
  figures: Record<PolicyField, string>;
  /** Of the limits. */
  units: Record<PolicyField, LimitUnit>;
}
/** What a problem stands beside. */
export type ProposalField = PolicyField | 'version' | 'source' | 'area';

const unitOf = (figure: unknown): LimitUnit =>
  limitUnits.find((unit) => typeof figure === 'object' && figure !== null && unit in figure) ?? 'days';
const typedOf = (figure: unknown): string =>
  String(typeof figure === 'object' && figure !== null ? Object.values(figure)[0] : figure);

/** Its figures are the other version's; its name and what it rests on are its own. */
export function draftFrom({ policy }: Pick<PolicyVersion, 'policy'>, way: readonly Area[] | undefined): ProposalDraft {
  const each = <T>(say: (figure: unknown) => T) =>
    Object.fromEntries(policyFieldNames.map((name) => [name, say(figureOf(policy, name))])) as Record<PolicyField, T>;
  return { version: '', source: '', demo: policy.demo, way, figures: each(typedOf), units: each(unitOf) };
}

function typedFigure({ figures, units }: ProposalDraft, name: PolicyField): unknown {
  const typed = figures[name];
  const { kind } = policyFields[name];
  if (kind === 'phone') return textOf(typed);
  return kind === 'limit' ? { [units[name]]: numberOf(typed) } : numberOf(typed);
}

/** As the contract says it; parts may be missing or wrong. */
function proposalOf(draft: ProposalDraft): object {
  const { version, source, demo, way } = draft;
  const proposal: Record<string, unknown> = {
    version: textOf(version),
    source: textOf(source),
    demo,
    area: way?.[way.length - 1]?.code,
  };
  for (const name of policyFieldNames) {
    const [outer = '', inner] = name.split('.');
    const figure = typedFigure(draft, name);
    proposal[outer] = inner === undefined ? figure : { ...(proposal[outer] as object), [inner]: figure };
  }
  return proposal;
}

/** What a limit's number can be wrong in by itself: of the three kinds of limit together only "none fits" is known. */
const Amount = z.int().min(1);

/** What a problem can stand beside, in the order on screen. */
const fields: readonly ProposalField[] = ['version', 'area', 'source', ...policyFieldNames];
export const pointerOf = (field: ProposalField): string => `/${field}`;

const fieldOf = ({ pointer }: Wrong): ProposalField =>
  fields.find((field) => `${pointer.replace(/\//g, '.')}.`.startsWith(`.${field}.`)) ?? 'version';

/** Each problem beside its field, one a field; what is wrong with none of them, such as a figure that a newer server asks for, at the first. */
export const atFields = (problems: readonly Wrong[]): Wrong[] =>
  fields.flatMap((field) => {
    const problem = problems.find((each) => fieldOf(each) === field);
    return problem ? [{ ...problem, pointer: pointerOf(field) }] : [];
  });

/** The proposal, or what is wrong with it. */
export function check(draft: ProposalDraft): { proposal: PolicyProposal } | { problems: Wrong[] } {
  const parsed = PolicyProposal.safeParse(proposalOf(draft));
  if (parsed.success) return { proposal: parsed.data };
  const amounts = policyFieldNames.flatMap((name) => {
    const amount = policyFields[name].kind === 'limit' ? Amount.safeParse(numberOf(draft.figures[name])) : undefined;
    return amount?.error ? fieldProblems(amount.error, pointerOf(name)) : [];
  });
  return { problems: atFields([...amounts, ...fieldProblems(parsed.error)]) };
}

/** A figure that becomes so many times as much, or as little, is asked about. */
const FAR = 5;

/** The figures that look as if a zero were missing or too many: `90` for `9000`. */
export function doubtful(proposal: PolicyProposal, { policy }: Pick<PolicyVersion, 'policy'>): PolicyField[] {
  return policyFieldNames.filter((name) => {
    const [is, was] = [figureOf(proposal, name), figureOf(policy, name)].map((figure) => Number(typedOf(figure)));
    if (is === undefined || was === undefined || policyFields[name].kind === 'phone') return false;
    return unitOf(figureOf(proposal, name)) === unitOf(figureOf(policy, name)) && is > 0 && was > 0
      ? is / was >= FAR || was / is >= FAR
      : false;
  });
}
