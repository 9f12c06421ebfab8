/** The workbenches' reader, with the words of the register and what its page asks the server for. */
import { useReader as useDeskReader } from '../../desk/reader';
import { bringEndpoints } from '../../platform/server';
import { registerApi } from '../../shared/contract/register-api';
import { addRegisterWords, type RegisterWords } from '../../shared/words/register';
import type { Reader } from '../../ui';

bringEndpoints(registerApi);

export function useReader(): Reader & { words: RegisterWords } {
  const reader = useDeskReader();
  return { ...reader, words: addRegisterWords(reader) };
}
