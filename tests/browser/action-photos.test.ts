/** Photos of a visit in the built H5: taken in the form, seen by who reads the case and by the household, in both sizes and languages. */
import { randomUUID } from 'node:crypto';
import { storageKeys } from '../../src/platform/storage-keys';
import { chinaDay } from '../../src/shared/base/china-time';
import { findDraftOf } from '../../src/village/visit/recalled-draft';
import { articleHousehold, confirmBody, nextIdNumber } from '../people';
import { cameraPhoto, noisyPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';
import { describeInBrowser } from './harness';
import { faultsOf } from './look';
import { personAt, type Person } from './person';
import { startAs, type Size } from './readers';
import type { Locale } from '../../src/shared/words';

const VILLAGER = 'demo-villager-nayong';
const SECRETARY = 'demo-secretary-weining';
const today = chinaDay(new Date().toISOString());

/** What each of the visitors has drawn. */
const drawn = [[100, 200, 300, 200, 300, 800]];

describeInBrowser('photos of what the staff do, in a browser', (browser) => {
  let server: RunningServer;
  let villager: Somebody;
  let secretary: Somebody;
  beforeAll(async () => {
    server = await startServer();
    villager = await somebodyAt(server.url, VILLAGER);
    secretary = await somebodyAt(server.url, SECRETARY);
  }, 90_000);
  afterAll(() => server.close());

  async function open(visitor: `demo-${string}`, size: Size, locale: Locale, kept: object = {}): Promise<Person> {
    const page = await browser.open('about:blank');
    await startAs(page, server.url, { size, locale, visitor });
    await page.evaluate((all) => {
      for (const [key, data] of Object.entries(all as Record<string, unknown>))
        localStorage.setItem(key, JSON.stringify({ data }));
    }, kept);
    await page.reload();
    return personAt(page, `${size}-${locale}`);
  }
  async function choose({ page }: Person): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.k-photos__add').filter({ visible: true }).first().click();
    const house = await noisyPhoto(1200, 900, 80);
    await (
      await chooser
    ).setFiles(
      [await cameraPhoto(), house].map((buffer, nth) => ({ name: `${nth}.jpg`, mimeType: 'image/jpeg', buffer })),
    );
    await page.locator('.k-photos__tile').filter({ visible: true }).nth(1).waitFor();
  }
  async function file(): Promise<{ id: string; declaration: string }> {
    const body = articleHousehold({ applicant: { name: '覃大山', phone: '0857-0000123', idNumber: nextIdNumber() } });
    await villager.call('fileDeclaration', { body });
    const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
    return { id: progress.caseId, declaration: body.id };
  }

  async function arrived(id: string, all: number): Promise<void> {
    for (const deadline = Date.now() + 20_000; ;) {
      const there = (await secretary.getCase(id)).events.at(-1)?.attachments?.length ?? 0;
      if (there === all) return;
      if (Date.now() > deadline) throw new Error(`only ${there} arrived`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  test.each([
    ['normal', 'zh-CN'],
    ['elder', 'en'],
  ] as const)(
    'at a visit, at the case and in the household’s progress, %s, %s',
    async (size, locale) => {
      const { id, declaration } = await file();
      const { version } = await secretary.getCase(id);
      const body = { ...confirmBody(today), filers: [{ declaration, is: 'household' }] };
      const request = { id: randomUUID(), basedOn: version, type: 'confirm', body };
      const draft = {
        ...findDraftOf({ request, household: '覃＊＊' }, request.id),
        step: 'findings',
        visitorInk: [drawn, drawn],
      };
      const writer = await open(SECRETARY, size, locale, { [storageKeys.visits]: [{ key: `${id}/confirm`, draft }] });
      await writer.open(`#/village/visit/index?id=${id}&for=confirm`);
      await writer.see(locale === 'en' ? 'Photos of the visit (optional)' : '现场照片（可不拍）');
      await choose(writer);
      await writer.page.locator('.k-photos__tile').filter({ visible: true }).first().scrollIntoViewIfNeeded();
      await writer.shot('80-visit-photos');
      expect(await faultsOf(writer.page, size)).toEqual([]);
      await writer.page.locator('.k-foot .k-button').filter({ visible: true }).last().click();
      await writer.see(/照片：2 张照片|Photos: 2 photos/);
      await writer.page.locator('.k-foot .k-button').filter({ visible: true }).last().click();
      await writer.tap(locale === 'en' ? 'Send it now' : '现在就交');
      await arrived(id, 2);

      await writer.open(`#/village/case/index?id=${id}`);
      const photos = ({ page }: Person) => page.locator('.k-photo__picture').filter({ visible: true });
      await photos(writer).nth(1).waitFor();
      await photos(writer).nth(1).scrollIntoViewIfNeeded();
      await writer.shot('81-case-photos');
      expect(await faultsOf(writer.page, size)).toEqual([]);

      const household = await open(VILLAGER, size, locale);
      await household.open(`#/pages/progress/index?id=${declaration}`);
      const see = locale === 'en' ? 'See 2 photos' : '看 2 张照片';
      await household.see(see);
      await household.page.getByText(see).scrollIntoViewIfNeeded();
      await household.shot('82-progress-photos');
      expect(await faultsOf(household.page, size)).toEqual([]);
      await household.tap(see);
      await photos(household).nth(1).waitFor();
      await photos(household).nth(1).scrollIntoViewIfNeeded();
      await household.shot('83-progress-photos-open');
      expect(await faultsOf(household.page, size)).toEqual([]);
    },
    120_000,
  );
});
