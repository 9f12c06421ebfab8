/** Areas, policies and calendars as they stood at one moment: nothing in it changes, and no question waits. */
import { makeCalendar, type Calendar, type CalendarYear } from '../../src/shared/contract/calendar';
import type { ReferenceRead, ReferenceRows, ReferenceVersions } from '../store/reference';
import { makeAreas, type Areas } from './areas';
import { makePolicies, type Policies } from './policies';

interface Calendars {
  /** Of all years that are loaded. */
  readonly calendar: Calendar;
  /** By year. */
  readonly calendarYears: readonly CalendarYear[];
}

export interface Reference extends Areas, Policies, Calendars {
  readonly versions: ReferenceVersions;
}

/** Each part, kept until its own version changes. */
interface Parts {
  areas: Areas;
  policies: Policies;
  calendars: Calendars;
}

const make: { [Part in keyof Parts]: (rows: ReferenceRows[Part]) => Parts[Part] } = {
  areas: makeAreas,
  policies: (rows) => makePolicies(frozen(rows)),
  calendars: (rows) => ({ calendar: makeCalendar(rows), calendarYears: frozen(rows) }),
};

/** A reference with what newer ones are made from. */
export interface Snapshot {
  reference: Reference;
  parts: Parts;
}

/**
 * Of each part whichever is newer, so that a slow reading never brings back what was replaced meanwhile.
 * @throws Error when a part is neither in what was read nor known before
 */
export function newer(before: Snapshot | undefined, { versions, changed }: ReferenceRead): Snapshot {
  const known = before && { versions: before.reference.versions, parts: before.parts };
  function choose<Part extends keyof Parts>(part: Part): { version: number; content: Parts[Part] } {
    const rows = changed[part];
    if (rows && !(known && known.versions[part] >= versions[part]))
      return { version: versions[part], content: make[part](rows) };
    if (!known) throw new Error(`the reference has no ${part}`);
    return { version: known.versions[part], content: known.parts[part] };
  }
  const [areas, policies, calendars] = [choose('areas'), choose('policies'), choose('calendars')];
  return {
    parts: { areas: areas.content, policies: policies.content, calendars: calendars.content },
    reference: Object.freeze({
      versions: Object.freeze({
        areas: areas.version,
        policies: policies.version,
        calendars: calendars.version,
      }),
      ...areas.content,
      ...policies.content,
      ...calendars.content,
    }),
  };
}

/** The value, of which nothing can be changed any more, however deep. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
