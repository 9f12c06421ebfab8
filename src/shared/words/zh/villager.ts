/** Sentences of the villager's pages and of what all pages share. */
import { complaints } from './complaints';
import { correction } from './correction';
import { declare } from './declare';
import { duty } from './duty';
import { proxyDeclaration } from './proxy-declaration';
import { pendingDeclaration } from './pending-declaration';
import { hardship } from './hardships';
import { home, signIn } from './home';
import { date, due, kit } from './kit';
import { statements } from './statements';
import { media } from './media';
import { messages } from './messages';
import { draftSync } from './draft-sync';
import { privacy } from './privacy';
import { noNumber } from './no-number';
import { paper } from './paper';
import { progress, receipt, subscribing } from './progress';
import { readBack } from './read-back';
import { tonight } from './tonight';

export const villager = {
  appName: '贵州防贫申报',
  kit,
  date,
  due,
  duty,
  home,
  signIn,
  declare,
  pendingDeclaration,
  hardship,
  statements,
  media,
  readBack,
  noNumber,
  receipt,
  subscribing,
  progress,
  correction,
  messages,
  draftSync: draftSync,
  privacy,
  complaints,
  proxyDeclaration,
  paper,
  tonight,
};
