/** The verification visit (入户核实): what the village writes down in the household's home. */
import { addMonths, ChinaDay } from '../base/china-time';
import type { FieldCode } from '../base/field-code';
import { birthdayIn, IdNumber, Name, Phone } from '../base/identity';
import { NoIdNumber, notBothNumbers, ShownNoIdNumber } from '../base/no-id-number';
import { Incomes } from './income';
import { Signature } from './signature';
import { text } from '../base/text';
import * as z from '../base/zod';

export const memberRelations = ['head', 'spouse', 'child', 'parent', 'grandchild', 'sibling', 'other'] as const;
export const healthStates = ['healthy', 'chronic', 'serious', 'disabled'] as const;
export const schoolStates = ['none', 'preschool', 'compulsory', 'senior', 'college'] as const;
export const workStates = ['able', 'weak', 'none'] as const;

/** How what was typed is judged. */
interface Typed {
  name: typeof Name;
  phone: z.ZodOptional<z.ZodType<string, string>>;
  words(max: number): z.ZodString;
}
const asWritten: Typed = { name: Name, phone: Phone.optional(), words: text };
/** What was once right need not be so today. */
const asKept: Typed = {
  name: z.personal('identity', z.string()),
  phone: z.personal('contact', z.string()).optional(),
  words: () => z.string(),
};

export const Member = z
  .strictObject({
    name: Name,
    relation: z.enum(memberRelations),
    birthDate: z.personal('identity', ChinaDay),
    idNumber: IdNumber.optional(),
    /** Said where there is none to give; where neither is said, nobody asked. */
    noIdNumber: NoIdNumber.optional(),
    /**
     * A declaration of the case: the member is its applicant, under the number that was filed there; beside a number,
     * the one that was filed without.
     */
    declared: z.uuid().optional(),
    health: z.personal('health', z.enum(healthStates)),
    school: z.enum(schoolStates),
    work: z.enum(workStates),
    /** Said where their number stands in another household: whom the visit found living and spending here. */
    livesHere: z.literal(true).optional(),
  })
  .refine(...notBothNumbers);
export type Member = z.infer<typeof Member>;

/** As it is read again: the number masked. */
export const ShownMember = z.object({
  ...Member.shape,
  name: asKept.name,
  idNumber: z.string().optional(),
  noIdNumber: ShownNoIdNumber.optional(),
});
export type ShownMember = z.infer<typeof ShownMember>;

/** No county has this area: people who were invented, for the demo and the tests, carry it, and all have one birthday. */
const INVENTED = /^5200/;

/** Where the members contradict one another or themselves, by their place; who is half written is no contradiction yet. */
export function membersAtOdds(
  members: readonly Partial<Pick<Member, 'idNumber' | 'birthDate' | 'relation'>>[],
): { member: number; field: 'idNumber' | 'birthDate' | 'relation'; code: FieldCode }[] {
  const numbers = members.map(({ idNumber }) => idNumber);
  const heads = members.flatMap(({ relation }, member) => (relation === 'head' ? [member] : []));
  const found = members.flatMap(({ idNumber, birthDate }, member) => {
    if (idNumber === undefined) return [];
    const born = birthdayIn(idNumber);
    return [
      ...(numbers.indexOf(idNumber) < member
        ? [{ member, field: 'idNumber', code: 'member.number_twice' } as const]
        : []),
      ...(birthDate !== undefined && birthDate !== born && !INVENTED.test(idNumber)
        ? [{ member, field: 'birthDate', code: 'member.number_birthday' } as const]
        : []),
    ];
  });
  const headless = heads.length === 0 && members.length > 0 && members.every(({ relation }) => relation !== undefined);
  return [
    ...found,
    ...(headless ? [{ member: 0, field: 'relation', code: 'member.no_head' } as const] : []),
    ...heads.slice(1).map((member) => ({ member, field: 'relation', code: 'member.two_heads' }) as const),
  ];
}

/** Two assurances, three guarantees and water (两不愁三保障和饮水安全). */
export const assuranceKinds = ['food', 'clothes', 'schooling', 'medical', 'housing', 'water'] as const;
export type AssuranceKind = (typeof assuranceKinds)[number];
const assurance = ({ words }: Typed) =>
  z.discriminatedUnion('safe', [
    z.strictObject({ safe: z.literal(true) }),
    z.strictObject({ safe: z.literal(false), problem: words(200) }),
  ]);

/** Verification prompts (核实提示): asked at the door, never a reason to refuse by itself. */
export const assetKinds = ['second_home', 'car', 'company', 'public_salary'] as const;
export type AssetKind = (typeof assetKinds)[number];

const ADULT_YEARS = 18;

/** Who is of age on a day, and so signs for themselves: by their place among the members; who has no birthday yet is not. */
export function adultsIn(members: readonly Partial<Pick<Member, 'birthDate'>>[], on: ChinaDay): number[] {
  return members.flatMap(({ birthDate }, index) =>
    birthDate !== undefined && ChinaDay.safeParse(birthDate).success && addMonths(birthDate, ADULT_YEARS * 12) <= on
      ? [index]
      : [],
  );
}

export const MAX_VISITORS = 6;
export const MAX_MEMBERS = 20;

const contentOf = (typed: Typed) => ({
  visitedOn: ChinaDay,
  /** Two at least go together, and the first two sign; a phone from before sends a signature only of a second one who has to (`./second-visitor.ts`). */
  visitors: z
    .array(z.strictObject({ name: typed.name, signature: Signature.optional() }))
    .min(2, { error: 'visit.two_visitors' })
    .max(MAX_VISITORS),
  members: z.array(Member).min(1).max(MAX_MEMBERS),
  /** Written down in the home: the number by which it is asked afterwards who files in its name. */
  phone: typed.phone,
  incomes: Incomes,
  assurances: z.strictObject({
    food: assurance(typed),
    clothes: assurance(typed),
    schooling: assurance(typed),
    medical: assurance(typed),
    housing: assurance(typed),
    water: assurance(typed),
  }),
  /** Which of the assets were found; what is not named was asked for and not found. */
  assets: z.array(z.enum(assetKinds)).max(assetKinds.length),
  /**
   * The authorization letter (信息核查授权书): signed by each adult. Who can't write puts a fingerprint (手印) on the
   * paper, or has a witness sign; or it is said why somebody has not signed.
   */
  authorizations: z
    .array(
      z.union([
        z.strictObject({ member: z.int().min(0), signature: Signature }),
        z.strictObject({ member: z.int().min(0), fingerprint: z.literal(true) }),
        z.strictObject({
          member: z.int().min(0),
          witnessed: z.strictObject({ name: typed.name, signature: Signature }),
        }),
        z.strictObject({ member: z.int().min(0), unsigned: typed.words(100) }),
      ]),
    )
    .max(MAX_MEMBERS),
  findings: z.personal('health', typed.words(1000)),
  /** What was written was read back to the household. */
  readBack: z.literal(true, { error: 'visit.read_back' }),
});

export const Visit = z
  .strictObject(contentOf(asWritten))
  .check((ctx) => {
    const { members, authorizations, visitedOn } = ctx.value;
    const refuse = (path: (string | number)[], code: FieldCode) =>
      ctx.issues.push({ code: 'custom', input: ctx.value, path, message: code });
    members.forEach(({ birthDate }, member) => {
      if (birthDate > visitedOn) refuse(['members', member, 'birthDate'], 'date.future');
    });
    membersAtOdds(members).forEach(({ member, field, code }) => refuse(['members', member, field], code));
    const answered = authorizations.map(({ member }) => member);
    adultsIn(members, visitedOn).forEach((member) => {
      if (!answered.includes(member)) refuse(['members', member, 'birthDate'], 'visit.authorization_missing');
    });
    answered.forEach((member, index) => {
      if (!members[member]) refuse(['authorizations', index, 'member'], 'choice.unknown');
      // Signed and not signed at once says nothing.
      if (answered.indexOf(member) !== index) refuse(['authorizations', index, 'member'], 'choice.too_many');
    });
  })
  .meta({ id: 'Visit' });
export type Visit = z.infer<typeof Visit>;

/** What the last visit wrote down, for who may read it. */
export const ShownVisit = z.object({ ...contentOf(asKept), members: z.array(ShownMember) }).meta({ id: 'ShownVisit' });
export type ShownVisit = z.infer<typeof ShownVisit>;
