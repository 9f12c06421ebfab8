/** Every page once, with who opens it and on what, in the demo's seed. */
import { randomUUID } from 'node:crypto';
import { inventedIdNumber } from '../../mock-server/seed/people';
import type { RouteName } from '../../src/pages';
import { somebodyAt } from '../somebody';
import type { Visitor } from './readers';

interface Visit {
  as: Visitor;
  /** Stands there once what the page is about has come. */
  shows: string;
  /** What stands behind the page's address. */
  with?: Record<string, string>;
}

/** Met in normal and elder size, in both languages, by journey.test.ts. */
export const onTheJourney: readonly RouteName[] = [
  'home',
  'signIn',
  'declare',
  'receipt',
  'progress',
  'queue',
  'case',
  'visit',
];

/** @param server its address */
export async function visitsAt(server: string): Promise<Record<RouteName, Visit>> {
  const villager = await somebodyAt(server, 'demo-villager-weining');
  const secretary = await somebodyAt(server, 'demo-secretary-weining');
  const township = await somebodyAt(server, 'demo-township-guanfenghai');
  const administrator = await somebodyAt(server, 'demo-admin-guizhou');
  const one = <T>([first]: readonly T[]): T => {
    if (first === undefined) throw new Error('the seed has none');
    return first;
  };

  const { declarations } = await villager.call('listMyDeclarations', {});
  const declaration = one(declarations);
  const open = one(declarations.filter(({ progress }) => progress.mayAdd));
  const toVisit = one(await secretary.casesIn('awaiting_visit'));
  const toReview = one(await township.casesIn('awaiting_review'));
  const onNotice = await township.getCase(one(await township.casesIn('on_notice')));
  // The seed has no request, so the villager asks for one.
  const asked = { id: randomUUID(), declarationId: declaration.id, kind: 'correct_identity' } as const;
  await villager.call('askAboutData', { body: { ...asked, name: '赵晓满', idNumber: inventedIdNumber(990) } });
  const { households } = await township.call('searchHouseholds', { body: { name: declaration.applicantName } });
  const complaint = {
    id: randomUUID(),
    kind: 'complaint',
    words: '登记两个月了没人来过。',
    phone: '0857-0000321',
  } as const;
  const about = { village: declaration.village.code, declaration: declaration.id };
  await villager.call('complain', { body: { ...complaint, ...about } });
  const { accounts } = await administrator.call('listStaff', { query: {} });

  const sheet = randomUUID();
  await administrator.call('beginImport', { body: { id: sheet, kind: 'register', file: '台账.xlsx', parts: 2 } });

  const [asVillager, asSecretary, asTownship, asDepartment, asAdministrator] = [
    { as: 'demo-villager-weining' },
    { as: 'demo-secretary-weining' },
    { as: 'demo-township-guanfenghai' },
    { as: 'demo-department-weining' },
    { as: 'demo-admin-guizhou' },
  ] as const;
  return {
    home: { ...asVillager, shows: '.k-tag' },
    declare: { ...asVillager, shows: '.k-field' },
    receipt: { ...asVillager, shows: '.k-receipt', with: { id: declaration.id } },
    progress: { ...asVillager, shows: '.k-timeline', with: { id: declaration.id } },
    addInformation: { ...asVillager, shows: '.k-field', with: { id: open.id } },
    shelters: { ...asTownship, shows: '.k-card' },
    notice: { as: 'nobody', shows: '.k-card', with: { id: onNotice.notice?.id ?? '' } },
    messages: { ...asVillager, shows: '.k-press' },
    complaints: { ...asVillager, shows: '.k-card' },
    proxyDeclaration: { ...asVillager, shows: '.k-field' },
    recovery: { ...asVillager, shows: '.k-field' },
    recoveryCompare: { ...asSecretary, shows: '.k-empty', with: { id: toVisit } },
    paper: { ...asVillager, shows: '.form', with: { id: declaration.id } },
    poster: { ...asSecretary, shows: '.poster' },
    complain: { ...asVillager, shows: '.k-field' },
    signIn: { as: 'nobody', shows: '.k-press' },
    help: { as: 'nobody', shows: '.k-card' },
    privacy: { as: 'nobody', shows: '.k-card' },
    settings: { ...asVillager, shows: '.k-press' },
    myData: { ...asVillager, shows: '.k-link' },
    myDeclarationData: { ...asVillager, shows: '.k-tag', with: { id: declaration.id } },
    queue: { ...asSecretary, shows: '.d-card' },
    case: { ...asSecretary, shows: '.k-timeline', with: { id: toVisit } },
    visit: { ...asSecretary, shows: '.k-field', with: { id: toVisit, for: 'confirm' } },
    visitPlan: { ...asSecretary, shows: '.d-card' },
    onBehalf: { ...asSecretary, shows: '.k-link' },
    deputies: { ...asSecretary, shows: '.k-empty, .k-card' },
    officeCases: { ...asTownship, shows: '.d-card', with: { view: 'open' } },
    officeCase: { ...asTownship, shows: '.k-timeline', with: { id: toReview } },
    overview: { ...asTownship, shows: '.k-card' },
    householdSearch: { ...asTownship, shows: '.k-field' },
    household: { ...asTownship, shows: '.k-card', with: { id: one(households).id } },
    phones: { ...asTownship, shows: '.p-person' },
    register: { ...asTownship, shows: '.d-tabs' },
    complaintsToAnswer: { ...asTownship, shows: '.d-complaint' },
    complaint: { ...asTownship, shows: '.k-field', with: { id: complaint.id } },
    requests: { ...asTownship, shows: '.d-request' },
    discover: { ...asSecretary, shows: '.k-press' },
    adminAccounts: { ...asAdministrator, shows: '.k-press' },
    adminAccount: { ...asAdministrator, shows: '.k-press', with: { id: one(accounts).id } },
    adminLeaving: { ...asAdministrator, shows: '.k-card', with: { id: one(accounts).id } },
    adminInvite: { ...asAdministrator, shows: '.k-field' },
    adminVacancies: { ...asAdministrator, shows: '.d-vacancy' },
    adminAreas: { ...asAdministrator, shows: '.k-press', with: { area: '520526107000' } },
    adminPolicies: { ...asAdministrator, shows: '.k-press' },
    adminPolicy: { ...asAdministrator, shows: '.k-press', with: { version: 'guizhou-demo-2025' } },
    adminProposal: { ...asAdministrator, shows: '.k-field', with: { from: 'guizhou-demo-2025' } },
    adminCalendars: { ...asAdministrator, shows: '.k-press' },
    adminCalendar: { ...asAdministrator, shows: '.k-press', with: { year: '2026' } },
    adminChanges: { ...asAdministrator, shows: '.k-strong' },
    imports: { ...asAdministrator, shows: '.i-steps' },
    dataQuality: { ...asTownship, shows: '.k-empty' },
    warnings: { ...asDepartment, shows: '.k-empty' },
    warningPrecision: { ...asDepartment, shows: '.k-empty' },
    importOne: { ...asAdministrator, shows: '.i-file', with: { id: sheet } },
  };
}
