/** Where else one goes from a list, by what one answers for. */
import type { NewDiscovery } from '../../shared/contract/declaration';
import { warningSenders } from '../../shared/contract/department';
import { callers, contentRoles, discoveryRoles, type Account, type Role } from '../../shared/contract/session';
import type { StaffWords } from '../../shared/words/staff';
import { supervises } from '../scope';

export type PlaceName =
  | 'overview'
  | 'register'
  | 'householdSearch'
  | 'discover'
  | 'deputies'
  | 'phones'
  | 'requests'
  | 'complaintsToAnswer'
  | 'shelters'
  | 'imports'
  | 'dataQuality'
  | 'warnings'
  | 'warningPrecision'
  | 'adminVacancies';

export interface DeskPlace {
  name: PlaceName;
  title: string;
  params?: { by: NewDiscovery['by'] };
  /** How many wait there. */
  count?: number;
}

const hasOne = ({ roles }: Account, among: readonly Role[]): boolean => roles.some(({ role }) => among.includes(role));

/** As what an account discovers: the village's people on a visit, a department's by its warnings. */
export function discoversAs({ roles }: Account): NewDiscovery['by'][] {
  const as = roles
    .filter(({ role }) => discoveryRoles.includes(role))
    .map(({ role }) => (role === 'department_officer' ? ('department' as const) : ('village' as const)));
  return [...new Set(as)];
}

/** Whether it is of a department that sends sheets of warnings. */
const sendsWarnings = ({ roles }: Account): boolean =>
  roles.some(({ department }) => Object.values(warningSenders).some((each) => each === department));

/** Whether an account decides what people ask about their data. */
export const decidesRequests = (account: Account): boolean => hasOne(account, callers.overseer);

/** Who hands work over, and who may stand in. */
const standIns: readonly Role[] = ['village_cadre', ...callers.handing];

/** Who looks at which warnings came to something. */
const watchers: readonly Role[] = ['county_officer', 'city_supervisor', 'province_reader'];

/** Whether an account answers complaints. */
export const answersComplaints = (account: Account): boolean => hasOne(account, callers.overseer);

/** How much waits at the places beside the lists. */
export interface PlaceCounts {
  complaints: number;
  requests: number;
}

export function placesFor(
  account: Account,
  { staff: { queue, deputies, phones, rights, shelters, vacancies, complaints } }: StaffWords,
  waiting: PlaceCounts,
): DeskPlace[] {
  const [by] = discoversAs(account);
  return [
    ...(supervises(account) ? [{ name: 'overview' as const, title: queue.overview }] : []),
    ...(hasOne(account, contentRoles) ? [{ name: 'register' as const, title: queue.register }] : []),
    ...(hasOne(account, contentRoles) ? [{ name: 'householdSearch' as const, title: queue.findHousehold }] : []),
    ...(hasOne(account, standIns) ? [{ name: 'deputies' as const, title: deputies.title }] : []),
    ...(hasOne(account, callers.staff) ? [{ name: 'phones' as const, title: phones.title }] : []),
    ...(decidesRequests(account) ? [{ name: 'requests' as const, title: rights.title, count: waiting.requests }] : []),
    ...(by ? [{ name: 'discover' as const, title: queue.discover[by], params: { by } }] : []),
    ...(answersComplaints(account)
      ? [{ name: 'complaintsToAnswer' as const, title: complaints.title, count: waiting.complaints }]
      : []),
    ...(hasOne(account, callers.overseer) ? [{ name: 'shelters' as const, title: shelters.title }] : []),
    ...(hasOne(account, contentRoles) ? [{ name: 'dataQuality' as const, title: queue.dataQuality }] : []),
    ...(hasOne(account, ['county_officer']) ? [{ name: 'imports' as const, title: queue.imports }] : []),
    ...(sendsWarnings(account)
      ? [
          { name: 'imports' as const, title: queue.warningSheets },
          { name: 'warnings' as const, title: queue.warnings },
        ]
      : []),
    ...(sendsWarnings(account) || hasOne(account, watchers)
      ? [{ name: 'warningPrecision' as const, title: queue.warningPrecision }]
      : []),
    ...(hasOne(account, ['county_officer']) ? [{ name: 'adminVacancies' as const, title: vacancies.title }] : []),
  ];
}
