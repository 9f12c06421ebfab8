/**
 * Role × area × endpoint and role × status × action, walked from the tables against decisions written by hand:
 * a new endpoint or action that nobody has decided about does not compile.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { api, type ApiName, type Endpoint } from '../../src/shared/contract/api';
import type { Problem } from '../../src/shared/contract/problem';
import { caseActionTypes, statuses, type Actor, type Status } from '../../src/shared/contract/workflow';
import { decided } from '../decided';
import { describeServer, type TestServer } from './harness';
import { codes, Office, type Person } from './office';

const everyone = Object.keys(codes) as Person[];
const staff: Person[] = ['cadre', 'secretary', 'township', 'county', 'city', 'province', 'department', 'elsewhere'];
const readers: Person[] = ['cadre', 'secretary', 'township', 'county', 'elsewhere'];
const signedIn = everyone;
const administrators: Person[] = ['administrator'];
const importers: Person[] = ['county', 'administrator', 'department'];

/** Who may call it at all; everybody else is told so. */
const mayCall: Record<ApiName, readonly Person[] | 'anyone'> = {
  signInWays: 'anyone',
  signIn: 'anyone',
  giveOwnNumber: staff,
  listTypingAids: 'anyone',
  getOwnPhone: signedIn,
  readCard: signedIn,
  findNearby: signedIn,
  whoAmI: signedIn,
  signOut: signedIn,
  activate: signedIn,
  listCounties: 'anyone',
  getCounty: 'anyone',
  searchVillages: 'anyone',
  getVillage: 'anyone',
  getPoster: staff,
  getVillageHelp: 'anyone',
  listShelters: ['township', 'county'],
  keepShelter: ['township', 'county'],
  getPolicy: 'anyone',
  fileDeclaration: signedIn,
  listMyDeclarations: signedIn,
  getMyDeclaration: signedIn,
  getPaper: signedIn,
  listDrafts: signedIn,
  keepDraft: signedIn,
  dropDraft: signedIn,
  findProxyDeclaration: signedIn,
  confirmDeclaration: signedIn,
  attach: signedIn,
  attachToAction: signedIn,
  getAttachment: signedIn,
  listCases: staff,
  countWork: staff,
  getCase: staff,
  takeAction: signedIn,
  discover: ['cadre', 'secretary', 'department', 'elsewhere'],
  approveMany: ['county'],
  getOverview: staff,
  getDataQuality: readers,
  listFindings: readers,
  answerFinding: readers,
  listRegister: readers,
  exportRegister: readers,
  listVacancies: ['county', 'administrator'],
  listImports: importers,
  beginImport: importers,
  getImport: importers,
  addImportPart: importers,
  bindImport: importers,
  listImportEntries: importers,
  decideImport: importers,
  confirmImport: importers,
  getImportReport: importers,
  getImportTemplate: importers,
  listWarnings: ['department'],
  sendWarnings: ['department'],
  listDepartmentKeys: administrators,
  makeDepartmentKey: administrators,
  revokeDepartmentKey: administrators,
  getWarningPrecision: ['county', 'city', 'province', 'department'],
  issueImportCodes: ['administrator'],
  listPhones: [...staff, 'administrator'],
  getLeaving: ['administrator'],
  depart: ['administrator'],
  getStaffDeputies: ['administrator'],
  appointDeputy: ['administrator'],
  endStaffDeputy: ['administrator'],
  getImportCodes: ['administrator'],
  findCases: readers,
  searchHouseholds: readers,
  getHousehold: readers,
  listColleagues: ['secretary', 'elsewhere', 'township', 'county'],
  listDeputies: staff,
  handOver: ['secretary', 'elsewhere', 'township', 'county'],
  recallHandover: ['secretary', 'elsewhere', 'township', 'county'],
  complain: signedIn,
  listMyComplaints: signedIn,
  listComplaints: ['township', 'county'],
  getComplaint: signedIn,
  answerComplaint: ['township', 'county'],
  getMyData: signedIn,
  changeConsent: signedIn,
  correct: signedIn,
  changeSms: readers,
  askRecovery: signedIn,
  listRecoveries: signedIn,
  disputeRecovery: signedIn,
  decideRecovery: readers,
  askAboutData: signedIn,
  recallRequest: signedIn,
  listRequests: ['township', 'county'],
  unmaskRequest: ['township', 'county'],
  decideRequest: ['township', 'county'],
  getNotice: 'anyone',
  objectToNotice: 'anyone',
  listMessages: signedIn,
  readMessages: signedIn,
  getMessageTemplates: signedIn,
  subscribe: signedIn,
  listStaff: administrators,
  getStaff: administrators,
  changeRoles: administrators,
  searchStaff: administrators,
  correctStaff: administrators,
  listInvitations: administrators,
  revokeInvitation: administrators,
  withdrawPolicy: administrators,
  invite: administrators,
  moveStaff: administrators,
  addVillage: administrators,
  renameVillage: administrators,
  listPolicies: administrators,
  proposePolicy: administrators,
  activatePolicy: administrators,
  listCalendars: administrators,
  loadCalendar: administrators,
  listChanges: administrators,
};

const fill = (path: string) =>
  path
    .replace(':county', '520526')
    .replace(':village', '520526107001')
    .replace(':notice', 'n'.repeat(16))
    .replace(':year', '2027')
    .replace(/:\w+/g, randomUUID());

/** What a person is to a case in 七里半社区 that the villager opened. */
const actorsOf: Record<Person, readonly Actor[]> = {
  villager: ['household'],
  neighbour: [],
  cadre: ['village_cadre'],
  secretary: ['first_secretary'],
  township: ['township_reviewer'],
  county: ['county_officer'],
  city: ['city_supervisor'],
  province: ['province_reader'],
  department: ['department_officer'],
  administrator: [],
  elsewhere: [],
};

/** Brings a case into each status, through the front door. */
const waysTo: Record<Status, (office: Office) => Promise<string>> = {
  awaiting_acceptance: (office) => office.file({ village: '520526107205' }),
  awaiting_visit: (office) => office.file(),
  awaiting_more: async (office) => after(office, await office.file(), ['secretary', 'ask_more']),
  awaiting_deliberation: async (office) => after(office, await office.file(), ['secretary', 'confirm']),
  on_notice: (office) => office.toNotice(),
  awaiting_review: async (office) => after(office, await office.toApproval(), ['county', 'send_back']),
  awaiting_approval: (office) => office.toApproval(),
  monitored: (office) => office.toHelped(),
  elimination_review: async (office) => after(office, await longHelped(office), ['secretary', 'propose_elimination']),
  elimination_approval: async (office) =>
    after(office, await longHelped(office), ['secretary', 'propose_elimination'], ['township', 'pass_review']),
  eliminated,
  elimination_objected: async (office) => after(office, await eliminated(office), ['villager', 'object']),
  not_established: async (office) => after(office, await office.file(), ['secretary', 'find_not_established']),
  objected: async (office) =>
    after(office, await office.file(), ['secretary', 'find_not_established'], ['villager', 'object']),
  withdrawn: async (office) => after(office, await office.file(), ['villager', 'withdraw']),
  merged: async (office) => {
    const caseId = await office.file();
    await office.take('secretary', caseId, 'merge', { into: await office.file(), reason: '同一户。' });
    return caseId;
  },
};

type Step = readonly [Person, Parameters<Office['take']>[2]];
async function after(office: Office, caseId: string, ...steps: Step[]): Promise<string> {
  for (const [who, type] of steps) await office.take(who, caseId, type);
  return caseId;
}
async function longHelped(office: Office): Promise<string> {
  const caseId = await office.toHelped();
  office.passDays(190);
  return caseId;
}

async function eliminated(office: Office): Promise<string> {
  return after(
    office,
    await longHelped(office),
    ['secretary', 'propose_elimination'],
    ['township', 'pass_review'],
    ['county', 'approve_elimination'],
  );
}

/** Takes an action exactly on the version that stands, so that nothing but the right can refuse it. */
async function attempt(server: TestServer, token: string, caseId: string, basedOn: number, type: string, body: object) {
  const answer = await server.send('POST', `/api/cases/${caseId}/actions`, {
    token,
    body: { id: randomUUID(), basedOn, type, body },
  });
  return { status: answer.status, code: (answer.body as Problem).code };
}

const noRight = ['not_allowed', 'case.not_found', 'case.action_not_possible'];

describeServer('roles', (server) => {
  let office: Office;
  beforeAll(() => {
    office = new Office(server());
  });

  it.each(Object.entries(api) as [ApiName, Endpoint][])('%s is open to whom it was decided', async (name, endpoint) => {
    const { method, path, body } = endpoint;
    const may = mayCall[name];
    const call = async (token?: string) => {
      const answer = await server().send(method, fill(path), {
        ...(token ? { token } : {}),
        ...(body ? { body: {} } : {}),
      });
      return (answer.body as Problem | undefined)?.code;
    };
    expect([name, (await call()) === 'session.required']).toEqual([name, may !== 'anyone']);
    if (may === 'anyone') return;
    for (const who of everyone) {
      // Signing out must not end the session that the others are tried with.
      const token = name === 'signOut' ? await server().signIn(codes[who]) : await office.token(who);
      expect([name, who, (await call(token)) === 'not_allowed']).toEqual([name, who, !may.includes(who)]);
    }
  });

  describe.each(statuses)('in %s', (status) => {
    let caseId: string;
    beforeAll(async () => {
      caseId = await waysTo[status](office);
    });

    it('everyone is refused what was not decided for them, in their area and outside it, and nothing changes', async () => {
      const version = await office.version(caseId);
      for (const who of everyone) {
        const mine = actorsOf[who].flatMap((actor) => decided[status][actor] ?? []);
        const token = await office.token(who);
        const refused = caseActionTypes.filter((each) => !mine.includes(each));
        // To whom the case does not exist, no action does: one says as much as all of them.
        for (const type of actorsOf[who].length === 0 ? refused.slice(0, 1) : refused) {
          const { code } = await attempt(server(), token, caseId, version, type, office.bodyOf(type));
          expect([who, type, noRight.includes(code)]).toEqual([who, type, true]);
        }
      }
      expect(await office.version(caseId)).toBe(version);
      const { rows } = await server().store.db.execute<{ status: string }>(
        sql`select status from cases where id = ${caseId}`,
      );
      expect(rows).toEqual([{ status }]);
    });

    it('offers to each exactly what they may do as it stands', async () => {
      for (const who of everyone) {
        const mine = actorsOf[who].flatMap((actor) => decided[status][actor] ?? []);
        const answer = await server().send('GET', `/api/cases/${caseId}`, { token: await office.token(who) });
        if (answer.status !== 200) continue;
        const { allowed } = answer.body as { allowed: string[] };
        expect([who, allowed.filter((type) => !(mine as string[]).includes(type))]).toEqual([who, []]);
      }
    });
  });

  it('a case of one place does not exist for the same role in another', async () => {
    const caseId = await office.file();
    const record = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    for (const [role, code] of [
      ['first_secretary', 'demo-secretary-rongjiang'],
      ['township_reviewer', 'demo-township-guzhou'],
      ['county_officer', 'demo-county-rongjiang'],
    ]) {
      const token = await server().signIn(code ?? '');
      expect([role, (await server().refused('getCase', { params: { caseId } }, token)).code]).toEqual([
        role,
        'case.not_found',
      ]);
      expect(
        (await server().refused('getHousehold', { params: { household: record.householdId ?? '' } }, token)).code,
      ).toBe('household.not_found');
      const found = await server().call('searchHouseholds', { body: { name: '赵小满' } }, token);
      expect(found.households).toEqual([]);
      expect((await server().refused('getOverview', { query: { area: '520526107000' } }, token)).code).toBe(
        'area.not_found',
      );
      const listed = await server().call('listCases', { query: { view: 'all' } }, token);
      expect(listed.cases).toEqual([]);
    }
  });

  it('a department sees the cases that it has a measure in, and of those only what it is to deliver', async () => {
    const plain = await office.toMonitored();
    const department = await office.token('department');
    expect((await server().refused('getCase', { params: { caseId: plain } }, department)).code).toBe('case.not_found');
    await office.take('township', plain, 'agree_measure');
    const seen = await server().call('getCase', { params: { caseId: plain } }, department);
    expect(seen).toMatchObject({ filed: [], allowed: ['deliver_measure'], measures: [{ what: '二次报销。' }] });
    expect(seen.visit).toBeUndefined();
    await office.take('township', plain, 'agree_measure', {
      measure: randomUUID(),
      kind: 'employment',
      department: 'human_resources',
      dueOn: office.today,
      what: '介绍工作。',
    });
    const again = await server().call('getCase', { params: { caseId: plain } }, department);
    expect(JSON.stringify(again)).not.toContain('介绍工作。');
    for (const secret of ['赵小满', '透析', '0857-0000123']) expect(JSON.stringify(seen)).not.toContain(secret);
  });
});
