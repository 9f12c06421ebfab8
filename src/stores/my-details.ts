/** The declarations of one's own that were opened last, whole, for where there is no signal. */
import { now } from '../platform/clock';
import { callServer, ServerProblem } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStoredList, store } from '../platform/storage';
import { Instant } from '../shared/base/china-time';
import { DeclarationDetail } from '../shared/contract/declaration';
import type { ProblemCode } from '../shared/contract/problem';
import * as z from '../shared/base/zod';
import { useMine } from './mine';

const MOST = 5;

const gone: readonly ProblemCode[] = ['declaration.not_found', 'declaration.erased', 'declaration.denied'];
/** Whether the server says that it is the reader's no more, or is not there any more: nothing of it is shown from the phone either. */
export const isGone = (error: unknown): boolean => error instanceof ServerProblem && gone.includes(error.problem.code);

export const isDenial = (error: unknown): boolean =>
  error instanceof ServerProblem && error.problem.code === 'declaration.denied';

const Kept = z.object({ detail: DeclarationDetail, asOf: Instant });
type Kept = z.infer<typeof Kept>;

const readKept = () => findStoredList(storageKeys.myDetails, Kept);

/** As last read; undefined when it never was, or had to make way for others. */
export const findMyDetail = (id: string): Kept | undefined => readKept().find(({ detail }) => detail.id === id);

const forgetMyDetail = (id: string) =>
  store(
    storageKeys.myDetails,
    readKept().filter(({ detail }) => detail.id !== id),
  );

/** Asks for it, and keeps it. @throws what `callServer` throws */
export async function readMyDetail(id: string): Promise<DeclarationDetail> {
  const detail = await callServer('getMyDeclaration', { params: { id } }).catch(async (error: unknown) => {
    if (isGone(error)) forgetMyDetail(id);
    if (isDenial(error)) await useMine.getState().load();
    throw error;
  });
  useMine.getState().keepProgress(detail.progress);
  const others = readKept().filter((each) => each.detail.id !== id);
  store(storageKeys.myDetails, [{ detail, asOf: now() }, ...others].slice(0, MOST));
  return detail;
}
