/** What the checks found, for whoever answers for the place: by check and by place, and the list behind each. */
import { areaLevels, isWithin, levelOf, sayVillage, type AreaCode } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import type {
  DataQuality,
  FindingAnswer,
  RegisterFinding,
  RegisterFindings,
} from '../../src/shared/contract/register-check';
import { Refusal } from '../../src/shared/contract/problem';
import { contentRoles } from '../../src/shared/contract/session';
import { momentOf, type Moment } from '../cases/moment';
import type { Reference } from '../reference/reference';
import { checksInForce, findCheck, judge, sayCheck, type Finding } from '../registers/checks/judge';
import { findHead, openRegister } from '../registers/content';
import type { Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import {
  answerFinding as answer,
  findFinding,
  listFindings as list,
  tallyFindings,
  type FindingOfHousehold,
  type FindingRow,
  type FindingTally,
} from '../store/findings';
import { householdOf, subjectOf } from './household';

const PAGE = 30;

const ownAreas = ({ roles }: SignedIn): AreaCode[] =>
  roles.filter(({ role }) => contentRoles.includes(role)).map(({ areaCode }) => areaCode);

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
function areaOf(reference: Reference, account: SignedIn, asked: AreaCode | undefined) {
  const own = ownAreas(account);
  const code = asked ?? own[0];
  const area = code === undefined ? undefined : reference.findArea(code);
  if (!area || !own.some((each) => isWithin(area.code, each))) throw new Refusal('area.not_found');
  return area;
}

/** What lies next inside an area; a village is its own. */
function placesIn(reference: Reference, area: AreaCode): AreaCode[] {
  const inner = areaLevels[areaLevels.indexOf(levelOf(area)) + 1];
  if (inner === undefined) return [area];
  return reference.areasWithin(area).flatMap(({ code }) => (levelOf(code) === inner ? [code] : []));
}

const sum = (rows: readonly FindingTally[]) => ({
  open: rows.reduce((total, row) => total + row.open, 0),
  answered: rows.reduce((total, row) => total + row.answered, 0),
  mended: rows.reduce((total, row) => total + row.mended, 0),
});

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function getDataQuality(
  services: Services,
  account: SignedIn,
  asked: AreaCode | undefined,
): Promise<DataQuality> {
  const { reference, at } = momentOf(services);
  const area = areaOf(reference, account, asked);
  const rows = await tallyFindings(services.db, placesIn(reference, area.code));
  const day = chinaDay(at.toISOString());
  const checks = checksInForce.flatMap((check) => {
    const own = rows.filter((row) => row.check === check.id);
    const { id, severity, source } = check;
    return own.length > 0 ? [{ id, severity, source, says: sayCheck(check, day), ...sum(own) }] : [];
  });
  return {
    area: { ...area, name: sayVillage(area.name) },
    checks: checks.sort((one, other) => other.open - one.open),
    inside: [...new Set(rows.map(({ place }) => place))].map((place) => ({
      area: { code: place, name: sayVillage(reference.nameOf(place)) },
      ...sum(rows.filter((row) => row.place === place)),
    })),
  };
}

/** What is found there now; nothing where it is found no more, which the next round writes down. */
function findingOf(
  moment: Moment,
  { finding, entry }: FindingOfHousehold,
): { shown?: Finding; member?: string; head?: string } {
  const { sealing } = moment;
  const content = openRegister(sealing, entry);
  const household = householdOf(moment, content, { hasNumber: () => true, hasPhone: () => true });
  const check = findCheck(finding.checkId);
  const shown = judge(household, check ? [check] : []).findings.find(
    (each) => subjectOf(sealing, household, each) === finding.subject,
  );
  const member = shown?.member === undefined ? undefined : content.members[shown.member]?.values.member_name;
  const head = findHead(content)?.name;
  return {
    ...(shown ? { shown } : {}),
    ...(typeof member === 'string' ? { member } : {}),
    ...(head === undefined ? {} : { head }),
  };
}

const contextOf = ({ id }: Pick<FindingRow, 'id'>) => `finding/${id}`;

function shownFinding(moment: Moment, found: FindingOfHousehold, names: ReadonlyMap<string, string>): RegisterFinding {
  const { sealing, reference } = moment;
  const { finding } = found;
  const { shown, member, head } = findingOf(moment, found);
  const path = reference.villagePath(finding.villageCode);
  const by = finding.answeredBy === null ? undefined : names.get(finding.answeredBy);
  return {
    id: finding.id,
    household: finding.householdId,
    village: `${path.town}${path.village}`,
    ...(head === undefined ? {} : { head }),
    ...(member === undefined ? {} : { member }),
    looked: shown?.looked ?? [],
    demo: shown?.figures.some(({ demo }) => demo) ?? false,
    firstSeen: finding.firstSeen.toISOString(),
    state: finding.state,
    ...(finding.answer && finding.answeredAt
      ? {
          answer: {
            reason: sealing.open(finding.answer, contextOf(finding)) as string,
            at: finding.answeredAt.toISOString(),
            ...(by === undefined ? {} : { by }),
          },
        }
      : {}),
    digest: finding.digest,
  };
}

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function listFindings(
  services: Services,
  account: SignedIn,
  {
    area,
    check,
    state,
    after,
  }: { area: AreaCode; check: string; state: 'open' | 'answered'; after?: string | undefined },
): Promise<RegisterFindings> {
  const moment = momentOf(services);
  const { code } = areaOf(moment.reference, account, area);
  const found = await list(services.db, { area: code, check, state, after, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const names = await namesOf(
    services.db,
    page.flatMap(({ finding }) => finding.answeredBy ?? []),
  );
  const last = found.length > PAGE ? page.at(-1) : undefined;
  return {
    findings: page.map((each) => shownFinding(moment, each, names)),
    ...(last ? { nextAfter: last.finding.id } : {}),
  };
}

/** @throws Refusal `finding.not_found` (also of another place), `finding.changed` (it looked at something else by now) */
export async function answerFinding(
  services: Services,
  account: SignedIn,
  id: string,
  { digest, reason }: FindingAnswer,
): Promise<void> {
  const { db, sealing, now } = services;
  const found = await findFinding(db, id);
  if (!found || !ownAreas(account).some((area) => isWithin(found.finding.villageCode, area)))
    throw new Refusal('finding.not_found');
  const taken = await answer(
    db,
    { id, digest },
    { answer: sealing.seal(reason, contextOf({ id })), answeredBy: account.id, answeredAt: now() },
  );
  if (!taken) throw new Refusal('finding.changed');
}
