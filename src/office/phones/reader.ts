/** The desk's reader, with what the phone list asks the server for. */
import { useReader as useDeskReader } from '../../desk/reader';
import { bringEndpoints } from '../../platform/server';
import { phoneApi } from '../../shared/contract/phone-api';

bringEndpoints(phoneApi);

export const useReader = useDeskReader;
