/** What only these pages ask the server for. */
import { bringEndpoints } from '../platform/server';
import { importApi } from '../shared/contract/import-api';
import { registerCheckApi } from '../shared/contract/register-check-api';

bringEndpoints({ ...importApi, ...registerCheckApi });
