/** Where what is wrong with a visit is said: at the field itself, or where its step says what has no field. */
import type { FieldProblem } from '../../shared/contract/problem';
import type { Step } from './draft';
import { stepOf } from './request';

/** The fields of each step, and the place of what is wrong with none of them. */
const places: Record<Step, { own?: RegExp; rest: string }> = {
  people: {
    own: /^\/body\/(correction|filers\/\d+|visit\/(visitedOn|phone|visitors\/\d+\/name))/,
    rest: '/body/visit/visitors/0/name',
  },
  members: {
    own: /^\/body\/visit\/members\/\d+\/(name|relation|birthDate|idNumber|livesHere|health|school|work)$/,
    rest: '/body/visit/members',
  },
  incomes: { own: /^\/body\/visit\/incomes\/\w+$/, rest: '/body/visit/incomes/wage' },
  assurances: { own: /^\/body\/visit\/assurances\/\w+(\/problem)?/, rest: '/body/visit/assurances/food' },
  assets: { rest: '/body/visit/assets' },
  findings: { rest: '/body/visit/findings' },
  verdict: {
    own: /^\/body\/(proposedCategory|stableSince|spendingSolved|mode|household)/,
    rest: '/body/proposedCategory',
  },
  authorization: {
    own: /^\/body\/visit\/(members\/\d+\/birthDate|visitors\/[01]\/signature)$/,
    rest: '/body/visit/authorizations',
  },
  readBack: { rest: '/body/visit/readBack' },
};

/** The same problem at a place that its step draws. */
export function placed<Found extends Pick<FieldProblem, 'pointer' | 'code'>>(problem: Found): Found {
  const { own, rest } = places[stepOf(problem)];
  return { ...problem, pointer: own?.exec(problem.pointer)?.[0] ?? rest };
}
