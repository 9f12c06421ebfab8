/** What a kind of hardship is made of; the kinds themselves stand in `index.ts`. */
import type { FieldCode } from '../base/field-code';
import * as z from '../base/zod';

/** Whole yuan. The upper bound refuses slips of the finger, not hardship. */
export const MAX_YUAN = 9_999_999;
export const Yuan = z.personal('finance', z.int().min(0).max(MAX_YUAN));
/** An amount in a draft, as it was typed. */
export const TypedYuan = z.personal('finance', z.string());

export const spending = {
  /** Yuan billed so far, with what insurance or somebody else paid. */
  paid: Yuan,
  /** Yuan of it that the household paid and nobody gave back. */
  selfPaid: Yuan,
};
/** For `refine`; the code is of the kind that asked first, and a phone knows it by that. */
export const selfPaidIsPart = [
  ({ paid, selfPaid }: { paid: number; selfPaid: number }) => selfPaid <= paid,
  { error: 'illness.self_paid_over_paid', path: ['selfPaid'] },
] as const satisfies [unknown, { error: FieldCode; path: string[] }];

export const Bill = z.strictObject(spending).refine(...selfPaidIsPart);
export type Bill = z.infer<typeof Bill>;

export const relatives = ['self', 'spouse', 'child', 'parent', 'other'] as const;
export type Relative = (typeof relatives)[number];
export const Who = z.enum(relatives);

/** How far a day is right: of the month alone, or of nothing but that it had happened by then (记不清). */
export const roughlyKinds = ['month', 'unclear'] as const;
export type RoughlyKind = (typeof roughlyKinds)[number];
export const Roughly = z.enum(roughlyKinds).optional();

/** How a question is answered: one or several of a list, a day that is past, an amount, yes or no. */
export type Ask =
  | { readonly as: 'one' | 'many'; readonly of: readonly string[]; readonly retired?: readonly string[] }
  | { readonly as: 'day' | 'yuan' | 'yesNo' };
/** @param retired no longer offered; what was filed with it stays valid and readable */
export const oneOf = <const T extends readonly string[]>(of: T, retired: readonly T[number][] = []) =>
  ({ as: 'one', of, retired }) as const;
export const manyOf = <const T extends readonly string[]>(of: T) => ({ as: 'many', of }) as const;
export const day = { as: 'day' } as const;
export const yuan = { as: 'yuan' } as const;
export const yesNo = { as: 'yesNo' } as const;

/** An answer, in a draft or in a request. */
export type Reply = string | number | boolean | readonly string[];
export type Replies = Readonly<Partial<Record<string, Reply>>>;

/** Of which of these an answer speaks, its household consents separately (PIPL Art. 28–31). */
export const sensitive = ['health', 'finance', 'children'] as const;
export type Sensitive = (typeof sensitive)[number];

export interface Kind {
  /** What a household says of it, as the contract has it. */
  schema: z.ZodObject;
  /** The property of a draft that holds the answers so far; a phone may hold one for long, so it never changes. */
  part: string;
  /** The answers so far, each of which may be missing. */
  draft: z.ZodType;
  empty: object;
  /** Every question by the field that it fills, in the order in which they are asked. */
  asks: Readonly<Record<string, Ask>>;
  /** What is asked together, by the id of the phone's screen. */
  screens: Readonly<Record<string, readonly string[]>>;
  /** Answers that can be so and seldom are: asked about on their screen before one goes on. */
  doubts?: Readonly<Partial<Record<string, (given: Replies) => boolean>>>;
  /** Nothing but the household's own words says what happened. */
  ownWords?: true;
  /** @param hardship may be half answered */
  speaksOf(hardship: object): readonly Sensitive[];
}
