// Loaded before the server in tests that need months to pass: its clock runs ahead by what a file says, in ms,
// read anew on SIGUSR2. The product itself knows nothing of it.
import { readFileSync } from 'node:fs';

const file = process.env.CLOCK_AHEAD;
const RealDate = Date;
let ahead = 0;
const read = () => {
  ahead = Number(readFileSync(file, 'utf8'));
};
read();
process.on('SIGUSR2', read);

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};
