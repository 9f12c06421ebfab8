/** A discovery while it is written: every answer may still be missing, and what was typed is kept as it was typed. */
import { Area } from '../../shared/contract/area';
import { NewDiscovery } from '../../shared/contract/declaration';
import { applicantOf, Draft, emptyDraft } from '../../shared/contract/draft';
import { emptyParts, hardshipOf, partSchemas } from '../../shared/hardships/index';
import { textOf } from '../../shared/base/text';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';

export const DiscoveryDraft = Draft.pick({
  id: true,
  kind: true,
  circumstances: true,
  householdSize: true,
  words: true,
  applicant: true,
}).extend({
  ...partSchemas,
  by: NewDiscovery.shape.by,
  /** As it is shown: 观风海镇 七里半社区. */
  village: Area.optional(),
  /** Why it is another household than the ones that were shown. */
  notDuplicate: Draft.shape.words,
});
export type DiscoveryDraft = ReturnType<typeof DiscoveryDraft.parse>;

export function emptyDiscovery(id: string, by: DiscoveryDraft['by'], village: Area | undefined): DiscoveryDraft {
  const { circumstances, applicant } = emptyDraft;
  return {
    id,
    by,
    ...(village && { village }),
    ...emptyParts,
    circumstances,
    applicant,
    words: '',
    notDuplicate: '',
  };
}

/** Whether anything was said in it. */
export function isBlank({ kind, words, applicant, householdSize }: DiscoveryDraft): boolean {
  return (
    kind === undefined &&
    householdSize === undefined &&
    applicant.noIdNumber === undefined &&
    [words, applicant.name, applicant.idNumber, applicant.phone].every((text) => textOf(text) === undefined)
  );
}

/** The request that the draft would be, to be checked by `NewDiscovery` before it is sent. */
export function discoveryOf(draft: DiscoveryDraft): Record<keyof NewDiscovery, unknown> {
  const { id, by, village, circumstances, words, applicant, householdSize, notDuplicate } = draft;
  return {
    id,
    by,
    village: village?.code,
    hardship: hardshipOf(draft),
    circumstances,
    words: textOf(words),
    applicant: applicantOf(applicant),
    householdSize,
    notDuplicate: textOf(notDuplicate),
  };
}

/** The request, or what is wrong with it. */
export function checked(draft: DiscoveryDraft): { request: NewDiscovery } | { problems: FieldProblem[] } {
  const { data, error } = NewDiscovery.safeParse(discoveryOf(draft));
  return error ? { problems: fieldProblems(error) } : { request: data };
}
