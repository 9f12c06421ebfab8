/** The declarations of one's own that were opened last, whole, for where there is no signal. */
import { callServer, ServerProblem } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { DeclarationDetail } from '../shared/contract/declaration';
import type { ProblemCode } from '../shared/contract/problem';
import { cachedRead } from './cached-read';
import { keepProgress, mine } from './mine';

const gone: readonly ProblemCode[] = ['declaration.not_found', 'declaration.erased', 'declaration.denied'];
/** Whether the server says that it is the reader's no more, or is not there any more: nothing of it is shown from the phone either. */
export const isGone = (error: unknown): boolean => error instanceof ServerProblem && gone.includes(error.problem.code);

export const isDenial = (error: unknown): boolean =>
  error instanceof ServerProblem && error.problem.code === 'declaration.denied';

export const myDetails = cachedRead<DeclarationDetail, string>({
  key: storageKeys.myDetails,
  schema: DeclarationDetail,
  partOf: (id) => id,
  most: 5,
  async ask(id) {
    try {
      const detail = await callServer('getMyDeclaration', { params: { id } });
      keepProgress(detail.progress);
      return detail;
    } catch (error) {
      if (isGone(error)) myDetails.forget(id);
      if (isDenial(error)) await mine.load();
      throw error;
    }
  },
});
