/**
 * Every page once: its name, its folder and what it is opened with. The app's configuration and its addresses are made
 * of this table; a new page is a row here and a folder.
 */
import type { NewRole } from './shared/contract/admin';
import type { AreaCode } from './shared/contract/area';
import type { QueueQuery } from './shared/contract/case';
import type { NewDiscovery } from './shared/contract/declaration';
import type { RegisterQuery } from './shared/contract/register';

/** @template Opened what the page is opened with, as its address says it */
interface Page<Opened extends object = object> {
  /** Below `src/`; the page is its `index.tsx`. */
  folder: string;
  /** Of the type's concern only: no page holds one. */
  opened?: Opened;
}

/** How a list is filtered, and the case that stands open beside it. */
type ListOpened = Omit<QueueQuery, 'cursor'> & { open?: string };

/** How the register is narrowed. */
type RegisterOpened = Omit<RegisterQuery, 'cursor'>;

const page = <Opened extends object = object>(folder: string): Page<Opened> => ({ folder });

/** The first one opens the app. */
export const pages = {
  home: page<{ scene?: string }>('pages/home'),
  declare: page<{ for?: 'other' }>('pages/declare'),
  receipt: page<{ id: string }>('pages/receipt'),
  progress: page<{ id: string }>('pages/progress'),
  /** A new bill, photos, words to a declaration whose case is open. */
  addInformation: page<{ id: string }>('pages/add-information'),
  /** Opened by a link, or by a scanned code as its scene. */
  notice: page<{ id?: string; scene?: string }>('pages/notice'),
  messages: page('pages/messages'),
  complaints: page('pages/complaints'),
  /** A declaration on paper; one of a case, for who works on it. */
  paper: page<{ id: string; case?: string }>('pages/paper'),
  proxyDeclaration: page('pages/proxy-declaration'),
  recovery: page('pages/recovery'),
  recoveryCompare: page<{ id: string }>('pages/recovery/compare'),
  complain: page<{ about?: string }>('pages/complain'),
  signIn: page('pages/sign-in'),
  help: page('pages/help'),
  privacy: page('pages/privacy'),
  settings: page('pages/settings'),

  myData: page('pages/my-data'),
  myDeclarationData: page<{ id: string }>('pages/my-data/one'),

  queue: page<ListOpened>('village/queue'),
  case: page<{ id: string }>('village/case'),
  /** `recall`: what was handed over is taken back. */
  visit: page<{ id: string; for: 'confirm' | 'propose_elimination'; recall?: 'yes' }>('village/visit'),
  visitPlan: page('village/visit-plan'),
  deputies: page('village/deputies'),
  onBehalf: page('village/on-behalf'),
  poster: page('village/poster'),

  officeCases: page<ListOpened>('office/cases'),
  officeCase: page<{ id: string }>('office/case'),
  overview: page<{ area?: AreaCode }>('office/overview'),
  householdSearch: page('office/household/search'),
  household: page<{ id: string }>('office/household/record'),
  /** The households of one's areas, by what they are looked at for. */
  /** Who serves each village, with work phones. */
  phones: page<{ area?: AreaCode }>('office/phones'),
  register: page<RegisterOpened>('office/register'),
  requests: page('office/requests'),
  discover: page<{ by?: NewDiscovery['by'] }>('office/discover'),
  complaintsToAnswer: page<{ answered?: 'yes' }>('office/complaints'),
  complaint: page<{ id: string }>('office/complaint'),
  shelters: page('office/shelters'),

  imports: page('imports/list'),
  importOne: page<{ id: string }>('imports/one'),
  /** What the checks found in the register. */
  dataQuality: page<{ area?: AreaCode }>('imports/quality'),
  /** A department's own, and what became of all of them. */
  warnings: page('imports/warnings'),
  warningPrecision: page<{ area?: AreaCode }>('imports/precision'),

  adminAccounts: page<{ area?: string }>('admin/accounts'),
  adminAccount: page<{ id: string }>('admin/account'),
  /** What somebody leaves behind, or hands over for some days. */
  adminLeaving: page<{ id: string }>('admin/leaving'),
  adminVacancies: page<{ area?: AreaCode }>('admin/vacancies'),
  /** For whom is looked, where that is known. */
  adminInvite: page<Partial<NewRole>>('admin/invite'),
  adminAreas: page<{ area?: string }>('admin/areas'),
  adminPolicies: page('admin/policies'),
  adminPolicy: page<{ version: string }>('admin/policy'),
  adminProposal: page<{ from: string }>('admin/proposal'),
  adminCalendars: page('admin/calendars'),
  adminCalendar: page<{ year: string }>('admin/calendar'),
  adminChanges: page('admin/changes'),
};

/** A villager's pages that are not opened in the first minute; WeChat fetches them while home stands there. */
export const laterPackages = [
  'pages/add-information',
  'pages/complain',
  'pages/complaints',
  'pages/help',
  'pages/messages',
  'pages/my-data',
  'pages/notice',
  'pages/paper',
  'pages/privacy',
  'pages/progress',
  'pages/proxy-declaration',
  'pages/receipt',
  'pages/recovery',
  'pages/settings',
  'pages/sign-in',
];
/** What WeChat loads by itself: a page below one of these folders is not in the main package. */
export const subpackages = [...laterPackages, 'village', 'office', 'admin', 'imports'];

export type RouteName = keyof typeof pages;

/** `/village/queue/index` */
export const routeOf = (name: RouteName): string => `/${pages[name].folder}/index`;
