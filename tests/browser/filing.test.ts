/**
 * A first filing of every kind, for oneself and for a neighbour, spread over both sizes and languages: each screen is
 * looked at as in axe.test.ts, and what the filing costs stands in docs/quality.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardshipKinds } from '../../src/shared/hardships/index';
import { type Locale } from '../../src/shared/words';
import { nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { file, type Cost, type Filing } from './filing';
import { describeInBrowser } from './harness';
import { onlooker } from './onlooker';
import { personAt } from './person';
import { startAs, type Size } from './readers';
import { words } from '../words';

const household = (): Filing['household'] => ({
  name: '安小棠',
  idNumber: nextIdNumber(),
  phone: '0857-0000123',
  people: 4,
});

type Case = Omit<Filing, 'household'> & { size: Size; locale: Locale };
const filings: readonly Case[] = [
  { kind: 'illness', size: 'largest', locale: 'en' },
  { kind: 'disaster', size: 'elder', locale: 'zh-CN' },
  { kind: 'job_loss', size: 'normal', locale: 'en' },
  { kind: 'accident', size: 'normal', locale: 'zh-CN' },
  { kind: 'failed_business', size: 'normal', locale: 'en' },
  { kind: 'other', size: 'largest', locale: 'zh-CN' },
  { kind: 'illness', forOther: true, size: 'elder', locale: 'en' },
  { kind: 'disaster', forOther: true, size: 'normal', locale: 'zh-CN' },
  { kind: 'job_loss', forOther: true, size: 'elder', locale: 'zh-CN' },
  { kind: 'accident', forOther: true, size: 'elder', locale: 'zh-CN' },
  { kind: 'failed_business', forOther: true, size: 'elder', locale: 'zh-CN' },
  { kind: 'other', forOther: true, size: 'elder', locale: 'en' },
  {
    kind: 'illness',
    village: { typed: '甲秀楼', name: '甲秀楼社区' },
    size: 'normal',
    locale: 'zh-CN',
  },
];

/** Screens of every filing, which journey.test.ts looks at in both other sizes and in both languages. */
const onTheJourney = /^(1-home|2-kind|5-media|6-family|7-filer|9-consent|10-|11-|12-)/;

const nameOf = ({ kind, forOther, village, size, locale }: Case) =>
  [kind, forOther && 'for a neighbour', village && 'without a code', size, locale].filter(Boolean).join(', ');

const document = readFileSync(join(__dirname, '../../docs/quality.md'), 'utf8');
const cells = (row: string) =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .join('|');
const written = document.split('\n').map(cells);

function rowOf({ kind, forOther, village }: Case, { screens, taps, fields, typed }: Cost): string {
  const whom = forOther ? 'a neighbour' : 'oneself';
  const where = village ? 'looked for' : 'scanned';
  return cells(
    `| ${words.en.hardship[kind].name} | ${whom} | ${where} | ${screens} | ${taps} | ${fields} | ${typed} |`,
  );
}

describeInBrowser('a first filing', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('is counted for every kind', () => {
    expect(new Set(filings.map(({ kind, forOther }) => `${kind} ${forOther === true}`)).size).toBe(
      2 * hardshipKinds.length,
    );
  });

  test.each(filings.map((filing) => [nameOf(filing), filing] as const))(
    'of %s',
    async (_name, filing) => {
      const { size, locale, village } = filing;
      const page = await browser.open('about:blank', { privacy: 'unasked' });
      page.on('pageerror', (error) => {
        throw error;
      });
      const scene = village ? undefined : 'v520526107001';
      await startAs(page, server.url, { size, locale, visitor: 'demo-villager-nayong', scene });
      const person = personAt(page, `${size}-${locale}`);
      const { look, faults } = onlooker(size, locale);
      const meet = async (screen: string) => {
        if (size === 'largest' || !onTheJourney.test(screen)) await look(page, `f-${filing.kind}-${screen}`);
      };
      if (!village) await person.see(/七里半社区/);
      const cost = await file(person, locale, { ...filing, household: household() }, meet);
      await person.tap(words[locale].receipt.follow);
      await person.see(words[locale].progress.wayTitle);
      await meet('12-progress');
      expect(faults).toEqual({});
      const row = rowOf(filing, cost);
      expect(written.filter((each) => each === row)).toEqual([row]);
    },
    90_000,
  );

  test('by who is known costs at most ten screens, eighteen taps and three typed fields', async () => {
    const page = await browser.open('about:blank', { privacy: 'unasked' });
    await startAs(page, server.url, {
      size: 'normal',
      locale: 'zh-CN',
      visitor: 'demo-villager-rongjiang',
      scene: 'v520526107001',
    });
    const person = personAt(page, '390');
    await person.see(/七里半社区/);
    const nothing = () => Promise.resolve();
    const filing = { kind: 'illness', household: household() } as const;
    await file(person, 'zh-CN', filing, nothing);
    await person.tap(words['zh-CN'].receipt.home);
    const cost = await file(person, 'zh-CN', { ...filing, known: true }, nothing);
    expect(cost.screens).toBeLessThanOrEqual(10);
    expect(cost.taps).toBeLessThanOrEqual(18);
    expect(cost.fields).toBeLessThanOrEqual(3);
    // Who they are was read back, and can be changed there.
    await person.tap(words['zh-CN'].receipt.home);
    await person.see(words['zh-CN'].home.together(2));
  }, 90_000);
});
