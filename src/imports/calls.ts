/** What only these pages ask the server for. */
import { bringEndpoints } from '../platform/server';
import { importApi } from '../shared/contract/import-api';

bringEndpoints(importApi);
