/** Small faults that somebody could make, each with the tests that must notice it. */

export interface Mutant {
  /** What goes wrong with it. */
  fault: string;
  file: string;
  /** Stands exactly once in the file. */
  text: string;
  instead: string;
  /** Files of tests, without `.test.ts`. */
  tests: readonly string[];
}

// What is rewritten most often stands last: a text that has moved is anchored anew in its row.
export const mutants: readonly Mutant[] = [
  {
    fault: 'scope: an area reaches over its whole county',
    file: 'src/shared/contract/area.ts',
    text: 'return inner.startsWith(scopePrefix(outer));',
    instead: 'return inner.startsWith(scopePrefix(outer).slice(0, 6));',
    tests: ['unit/area'],
  },
  {
    fault: 'scope: the range of an area ends one area later',
    file: 'mock-server/store/areas.ts',
    text: 'String(Number(prefix) + 1)',
    instead: 'String(Number(prefix) + 2)',
    tests: ['unit/area'],
  },
  {
    fault: 'scope: an administrator reaches what lies around their area',
    file: 'mock-server/admin/scope.ts',
    text: 'isWithin(area, own)',
    instead: 'isWithin(own, area)',
    tests: ['server/admin'],
  },
  {
    fault: 'scope: a list leaves one of its villages out',
    file: 'mock-server/store/queue.ts',
    text: "places: walk === 'village' ? reach.villages : reach.counties.map(countyPrefix),",
    instead: "places: walk === 'village' ? reach.villages.slice(1) : reach.counties.map(countyPrefix),",
    tests: ['server/cases'],
  },
  {
    fault: 'version: a draft is written over whatever another phone has changed',
    file: 'mock-server/store/drafts.ts',
    text: 'or(eq(drafts.version, basedOn), eq(drafts.phone, row.phone)),',
    instead: 'or(sql`true`, eq(drafts.phone, row.phone)),',
    tests: ['server/drafts'],
  },
  {
    fault: 'priority: the green channel stays normal',
    file: 'mock-server/triage/assess.ts',
    text: 'score >= triage.high || greenChannel',
    instead: 'score >= triage.high',
    tests: ['unit/triage'],
  },
  {
    fault: 'priority: paying three times the line weighs less than paying twice',
    file: 'mock-server/triage/rules.ts',
    text: '[3, 50]',
    instead: '[3, 5]',
    tests: ['unit/triage'],
  },
  {
    fault: 'ownership: a township approves in the county’s place',
    file: 'src/shared/contract/workflow.ts',
    text: "approve:              [{ by: ['county_officer']",
    instead: 'approve:              [{ by: reviewers',
    tests: ['unit/workflow'],
  },
  {
    fault: 'ownership: a draft is thrown away by whoever knows its id',
    file: 'mock-server/store/drafts.ts',
    text: '        eq(drafts.accountId, accountId),\n        eq(drafts.id, id),\n        upTo',
    instead: '        eq(drafts.id, id),\n        upTo',
    tests: ['server/drafts'],
  },
  {
    fault: 'queue: what waits behind another of its case goes past it',
    file: 'src/stores/outgoing-queue.ts',
    text: 'items.findIndex((each) => laneOf(each) === laneOf(item)) === at,',
    instead: 'items.findIndex((each) => laneOf(each) === laneOf(item)) <= at,',
    tests: ['unit/outgoing-queue'],
  },
  {
    fault: 'queue: one that needs a sign-in is tried by a timer all the same',
    file: 'src/stores/outgoing-queue.ts',
    text: 'if (answer.problem.status === 401) return false;',
    instead: 'if (answer.problem.status === 401) return true;',
    tests: ['unit/outgoing-queue'],
  },
  {
    fault: 'queue: one without an answer is tried before the others for ever',
    file: 'src/stores/outgoing-queue.ts',
    text: 'unanswered.set(id, (unanswered.get(id) ?? 0) + 1);',
    instead: 'unanswered.set(id, 0);',
    tests: ['unit/outgoing-queue'],
  },
  {
    fault: 'queue: a busy server counts as a refusal for good',
    file: 'src/stores/outgoing-queue.ts',
    text: ' || status === 429',
    instead: '',
    tests: ['unit/outgoing-queue'],
  },
  {
    fault: 'ledger: an action’s hash says nothing of who acted',
    file: 'mock-server/cases/ledger.ts',
    text: 'const who = [at.toISOString(), accountId, actedAs];',
    instead: 'const who = [at.toISOString(), accountId];',
    tests: ['server/history'],
  },
  {
    fault: 'ledger: the older hash of an action says nothing of who acted',
    file: 'mock-server/cases/ledger.ts',
    text: '    accountId,\n    actedAs,\n    sortKeys(facts),',
    instead: '    accountId,\n    sortKeys(facts),',
    tests: ['server/upgrade'],
  },
  {
    fault: 'ledger: an action does not hold the hash before it',
    file: 'mock-server/cases/ledger.ts',
    text: 'previousHash: lastHash,',
    instead: "previousHash: '',",
    tests: ['server/history'],
  },
  {
    fault: 'ledger: an action’s id is taken for a repetition on another case',
    file: 'mock-server/cases/ledger.ts',
    text: '    known.caseId === caseId &&\n',
    instead: '',
    tests: ['server/cases'],
  },
  {
    fault: 'version: an action on a stale screen is taken',
    file: 'mock-server/cases/ledger.ts',
    text: 'seen.version !== row.version',
    instead: 'seen.version > row.version',
    tests: ['unit/deciding', 'server/cases'],
  },
  {
    fault: 'ownership: a declaration is followed by whoever did not file it',
    file: 'mock-server/cases/actors.ts',
    text: 'filerAccountId === account || row.confirmations.some(',
    instead: 'filerAccountId !== account || row.confirmations.some(',
    tests: ['server/declarations'],
  },
  {
    fault: 'versions: an unknown field is ignored of a phone of the same version',
    file: 'mock-server/http/newer.ts',
    text: 'Number(request.get(CONTRACT_HEADER)) > CONTRACT_VERSION',
    instead: 'Number(request.get(CONTRACT_HEADER)) >= CONTRACT_VERSION',
    tests: ['server/versions'],
  },
  {
    fault: 'versions: a case is shown without what the phone does not know of it',
    file: 'src/platform/reply.ts',
    text: "if (!inPart) return { state: 'outdated' };",
    instead: '',
    tests: ['unit/versions'],
  },
  {
    fault: 'ownership: a helper whom the household denied still acts for it',
    file: 'mock-server/cases/actors.ts',
    text: 'return follows(account, declaration, of) && findDenial(account, declaration, of) === undefined;',
    instead: 'return follows(account, declaration, of);',
    tests: ['server/proxy-declaration'],
  },
  {
    fault: 'ownership: who was found to be a stranger reads as the household does',
    file: 'mock-server/cases/actors.ts',
    text: "return ownFilings(account, of).some(({ id }) => proofs.get(id)?.is === 'household');",
    instead: 'return ownFilings(account, of).length > 0;',
    tests: ['server/filers'],
  },
  {
    fault: 'ownership: who files is told that the household has a case',
    file: 'mock-server/cases/file.ts',
    text: 'joinedOpenCase: known && joinedOpenCase',
    instead: 'joinedOpenCase',
    tests: ['server/filers'],
  },
  {
    fault: 'ownership: a declaration is taken back with all that others filed',
    file: 'mock-server/cases/actors.ts',
    text: "return left ? 'withdraw_declaration' : 'withdraw';",
    instead: "return 'withdraw';",
    tests: ['server/filers'],
  },
  {
    fault: 'photos: whoever knows an action’s id adds to it',
    file: 'mock-server/attachments/attach.ts',
    text: 'action?.accountId !== account.id ||',
    instead: '!action ||',
    tests: ['server/action-photos'],
  },
  {
    fault: 'photos: what the staff photographed is read while a consent is withdrawn',
    file: 'mock-server/cases/readable.ts',
    text: 'if (withheldIn(row).kinds.length > 0) return [];',
    instead: '',
    tests: ['server/action-photos'],
  },
  {
    fault: 'held: what was let go waits on',
    file: 'src/stores/outgoing-queue.ts',
    text: 'for (const id of ids) released.add(id);',
    instead: '',
    tests: ['unit/outgoing-queue'],
  },
  {
    fault: 'correction: who proposed it countersigns it',
    file: 'mock-server/cases/corrections.ts',
    text: 'if (account === proposal.accountId) return false;',
    instead: '',
    tests: ['server/corrections'],
  },
  {
    fault: 'correction: a vote is turned around',
    file: 'mock-server/cases/effects.ts',
    text: 'if (recordedVotes[resultOf(figures, quorumPercent)] !== original.type)',
    instead: 'if (figures.present === 0)',
    tests: ['server/corrections'],
  },
  {
    fault: 'correction: the day of a delivery that was denied since is put right',
    file: 'mock-server/cases/corrections.ts',
    text: "id === measure && state !== 'agreed'",
    instead: 'id === measure',
    tests: ['server/corrections'],
  },
  {
    fault: 'photos: they go before their action',
    file: 'src/stores/upload-queue.ts',
    text: '!sent && !held && refused === undefined',
    instead: '!sent && refused === undefined',
    tests: ['unit/uploads'],
  },
];
