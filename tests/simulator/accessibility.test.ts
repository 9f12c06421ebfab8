/**
 * What a screen reader is told in the mini program, by the built template and by every control on every page; and what
 * old eyes need besides: fields that no keyboard covers, and nothing that comes up by itself.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibleComponents } from '../../config/accessibility';
import { pages, routeOf, type RouteName } from '../../src/pages';
import { emptyDraft } from '../../src/shared/contract/draft';
import { visitsAt } from '../browser/visits';
import { startServer, type RunningServer } from '../running-server';
import { sessionAt } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import { textOf, visible, type Drawn } from './tree';

const kebab = (name: string) => name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();

test.each(Object.entries(accessibleComponents))(
  'the template says all that is said of a %s',
  (component, attributes) => {
    const wxml = readFileSync(join(__dirname, '../../dist/weapp-test/base.wxml'), 'utf8');
    const elements = wxml.match(new RegExp(`<${kebab(component)} [^>]*>`, 'g')) ?? [];
    const carried = elements
      .map((element) => [...element.matchAll(/ ([\w-]+)="/g)].map(([, name = '']) => name))
      // Taro draws what has nothing but a class, and perhaps a tap, by templates of its own.
      .filter((names) => !names.every((name) => ['style', 'class', 'id', 'data-sid', 'bindtap'].includes(name)));
    expect(carried.length).toBeGreaterThan(0);
    for (const names of carried) expect(names).toEqual(expect.arrayContaining(Object.keys(attributes)));
  },
);

const roles = ['button', 'link', 'radio', 'checkbox', 'switch'];
/** The kit's own marks of what answers a finger; a field is told by its tag. */
const answers = ['k-press', 'k-field__pick'];
const typed = ['input', 'textarea'];
const classesOf = (drawn: Drawn) => drawn.said('class').split(/\s+/);

/** From the cursor to the keyboard, px: the rest of a field in large text, and what is wrong with it below. */
const CLEAR = 100;

/** Why WeChat's keyboard might cover a field; it moves the page by the field's own attributes. */
function coveredBecause(field: Drawn): string | undefined {
  if (!(Number(field.attr('cursor-spacing')) >= CLEAR)) return `its cursor may be ${field.said('cursor-spacing')} away`;
  if (field.attr('adjust-position') === false) return 'it does not push the page up';
  // On iOS the cursor's distance counts for nothing then.
  if (field.said('adjust-keyboard-to') === 'bottom') return 'the keyboard keeps to its bottom';
  return undefined;
}

/** What is wrong with a control, if it is one. */
function faultOf(drawn: Drawn): string | undefined {
  const label = drawn.said('aria-label');
  const who = `${drawn.tag}.${classesOf(drawn).join('.')} “${label || textOf(drawn)}”`;
  if (typed.includes(drawn.tag)) {
    const covered = coveredBecause(drawn);
    if (covered !== undefined) return `${who} may be under the keyboard: ${covered}`;
    return label === '' ? `${who} has no name` : undefined;
  }
  if (!classesOf(drawn).some((each) => answers.includes(each))) return undefined;
  const role = drawn.said('aria-role');
  if (!roles.includes(role)) return `${who} has no role that is tapped: ${role}`;
  if (label === '' && textOf(drawn) === '') return `${who} has no name`;
  if (['radio', 'checkbox', 'switch'].includes(role) && !/^(true|false)$/.test(drawn.said('aria-checked')))
    return `${who} does not say whether it is on`;
  return undefined;
}

/** Every control of the kit, by its mark. */
const kit = [
  'k-bar__back',
  'k-button',
  'k-chip',
  'k-choice__card',
  'k-field__input',
  'k-field__pick',
  'k-hold',
  'k-link',
  'k-list__row',
  'k-photos__add',
  'k-stepper__key',
  'k-toggle',
];
/** What lies over a page, by the kit or by WeChat, and would come up without a tap. */
const sheets = ['k-confirm', 'k-viewer'];
const modals = ['showModal', 'showActionSheet', 'showToast', 'openPrivacyContract', 'previewImage'];

/** Steps of the declaration that hold what no page's first look has. */
const steps = ['kind', 'media', 'family', 'consent'];
/** Whoever needs large text is who must not be startled. */
const elder = ['settings', { locale: 'zh-CN', elder: true }] as const;

describe('on every page', () => {
  let server: RunningServer;
  let app: Weapp | undefined;
  const met = new Set<string>();
  const faults: Record<string, string[]> = {};
  const look = (name: string) => {
    const all = visible(app?.page().findAll('.k-page')[0] ?? fail(name));
    all.flatMap(classesOf).forEach((each) => met.add(each));
    const over = [
      ...sheets.filter((sheet) => all.some((each) => classesOf(each).includes(sheet))),
      ...modals.filter((modal) => (app?.calls(modal).length ?? 0) > 0),
    ];
    const found = [
      ...all.map(faultOf).filter((each) => each !== undefined),
      ...over.map((each) => `${each} came up by itself`),
    ];
    if (found.length > 0) faults[name] = found;
  };
  const fail = (name: string): never => {
    throw new Error(`${name} shows no page`);
  };
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterEach(() => app?.close());
  afterAll(() => server.close());

  test('each control has a role and a name, no field is under the keyboard, and nothing comes up by itself', async () => {
    const visits = await visitsAt(server.url);
    const names = Object.keys(pages) as RouteName[];
    for (const visitor of new Set(names.map((name) => visits[name].as))) {
      const storage = new Map<string, unknown>([elder]);
      if (visitor !== 'nobody') storage.set('session', await sessionAt(server.url, visitor));
      app = await openWeapp({ server: server.url, storage });
      for (const name of names.filter((each) => visits[each].as === visitor)) {
        const { shows, with: params = {} } = visits[name];
        await app.open(`${routeOf(name)}?${new URLSearchParams(params).toString()}`);
        const { findAll, until } = app.page();
        await until(() => shows.split(', ').some((mark) => findAll(mark).length > 0), 10_000);
        look(name);
      }
      await app.close();
    }
    const session = await sessionAt(server.url, 'demo-villager-nayong');
    for (const step of steps) {
      const draft = {
        ...emptyDraft,
        id: session.account.id,
        startedAt: '2026-11-24T02:00:00.000Z',
        step,
        kind: 'illness',
      };
      app = await openWeapp({
        server: server.url,
        url: routeOf('declare'),
        storage: new Map<string, unknown>([elder, ['session', session], ['draft', { ...draft, villageKnown: true }]]),
      });
      await app.page().until(() => (app?.page().findAll('.k-steps').length ?? 0) > 0);
      look(`declare ${step}`);
      await app.close();
    }
    expect(faults).toEqual({});
    expect(kit.filter((each) => !met.has(each))).toEqual([]);
  }, 180_000);
});
