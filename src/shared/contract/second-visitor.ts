/** Four eyes at a visit: who filed a household goes there with somebody else, who signs for it. */
import { key } from '../base/text';
import type { FieldProblem } from './problem';
import type { Visit } from './visit';

/** The first of the visitors is who writes, and the second who signs beside them. */
export const SECOND = 1;
/** So many of them sign. */
export const SIGNING_VISITORS = 2;

/** What a visit by who filed the household lacks. @param filer their name */
export function findUnsigned(visitors: Visit['visitors'], filer: string): FieldProblem | undefined {
  const second = visitors[SECOND];
  const pointer = `/body/visit/visitors/${SECOND}`;
  if (second && key(second.name) === key(filer)) return { pointer: `${pointer}/name`, code: 'visit.second_is_you' };
  return second?.signature ? undefined : { pointer: `${pointer}/signature`, code: 'visit.second_signature' };
}
