/** `open-until.ts FOLDER STATEMENT`: opens an embedded store, and is killed before its statement of that number. */
import { PGlite } from '@electric-sql/pglite';
import { openStore } from '../../mock-server/store/open';
import { ClientReader } from './wire';

const [dataDir = '', last = ''] = process.argv.slice(2);
let statements = 0;
const reader = new ClientReader(false);
const { execProtocolRawSync } = PGlite.prototype;
PGlite.prototype.execProtocolRawSync = function (message) {
  reader.read(message).forEach(() => {
    if ((statements += 1) === Number(last)) process.kill(process.pid, 'SIGKILL');
  });
  return execProtocolRawSync.call(this, message);
};

void openStore({ dataDir })
  .then((store) => store.close())
  .then(() => process.stdout.write(String(statements)));
