/** Photos and a voice in the built H5, with a microphone that hums and files that are chosen as a person does. */
import { storageKeys } from '../../src/platform/storage-keys';
import { PHOTO_SENT_BYTES, type Attachment } from '../../src/shared/contract/attachment';
import sharp from 'sharp';
import { somePlace, wholeDraft } from '../drafts';
import { cameraPhoto, noisyPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { personAt, type Person } from './person';
import { startAs } from './readers';

const VILLAGER = 'demo-villager-rongjiang';
const photo = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

describeInBrowser('photos and voices in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  /** Somebody whose draft lacks nothing, at the question for photos. */
  async function open(): Promise<Person> {
    const page = await browser.open('about:blank');
    await startAs(page, server.url, { size: 'normal', locale: 'zh-CN', visitor: VILLAGER });
    const draft = wholeDraft({ step: 'media', reviewing: false, startedAt: new Date().toISOString() });
    await page.evaluate(([key, data]) => localStorage.setItem(key, JSON.stringify({ data })), [
      storageKeys.draft,
      draft,
    ] as const);
    await page.reload();
    const person = personAt(page, 'phone');
    await person.tap('接着填');
    await person.see('有照片或者想说几句吗？');
    return person;
  }
  const tiles = ({ page }: Person) => page.locator('.k-photos__tile').filter({ visible: true });

  async function choose(person: Person, call: string, files: ReturnType<typeof photo>[]): Promise<void> {
    const chooser = person.page.waitForEvent('filechooser');
    await person.tap(call);
    await (await chooser).setFiles(files);
  }
  async function addTwoPhotos(person: Person): Promise<void> {
    await choose(person, '拍照或选照片', [
      photo('bill.jpg', await cameraPhoto()),
      photo('house.jpg', await noisyPhoto(2400, 1800, 95)),
    ]);
    await tiles(person).nth(1).waitFor();
  }
  async function talk({ page, see }: Person): Promise<void> {
    const hold = page.locator('.k-hold').filter({ visible: true });
    await hold.scrollIntoViewIfNeeded();
    await hold.hover();
    await page.mouse.down();
    await see('正在录 0:02');
    await page.mouse.up();
    await see(/说的话 0:0[1-4]/);
  }
  async function send(person: Person): Promise<void> {
    for (const question of ['有照片或者想说几句吗？', '说说家里的情况', '这是给谁报的？', '您是谁？']) {
      await person.see(question);
      await person.tap('下一步');
    }
    await person.see('看一遍');
    await person.see(/2 张照片，说的话 0:0[1-4]/);
    await person.tap('都对，发出去');
    await person.see('受理编号');
  }
  /** What the server has of what was declared last. */
  async function arrived(): Promise<Attachment[]> {
    const villager = await somebodyAt(server.url, VILLAGER);
    const [latest] = (await villager.call('listMyDeclarations', {})).declarations;
    return (await villager.call('getMyDeclaration', { params: { id: latest?.id ?? '' } })).attachments;
  }
  const kinds = (attachments: readonly Attachment[]) => attachments.map(({ kind }) => kind).sort();
  /** They are sent one by one after the text. */
  async function allArrived(all = 3): Promise<Attachment[]> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const attachments = await arrived();
      if (attachments.length >= all) return attachments;
      if (Date.now() > deadline) throw new Error(`only ${attachments.length} arrived`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  test('nine photos handed over without a signal arrive, though a second tab is open, and a tenth is spoken of', async () => {
    const villager = await open();
    const second = await villager.page.context().newPage();
    await second.goto(server.url);
    await personAt(second, 'phone').see('接着填');
    const bill = photo('bill.jpg', await cameraPhoto());
    await choose(
      villager,
      '拍照或选照片',
      Array.from({ length: 10 }, () => bill),
    );
    await tiles(villager).nth(8).waitFor();
    await villager.see('选多了，后面的没有放进来');
    await villager.shot('75-too-many');
    // The app itself is there: without a service worker a browser could not even open the next page.
    await villager.page.context().route('**/api/**', (route) => route.abort());
    for (const question of ['有照片或者想说几句吗？', '说说家里的情况', '这是给谁报的？', '您是谁？']) {
      await villager.see(question);
      await villager.tap('下一步');
    }
    await villager.see('看一遍');
    await villager.tap('都对，发出去');
    await villager.see('已保存在手机上');
    await villager.page.context().unroute('**/api/**');
    await personAt(second, 'phone').open('#/pages/my-data/index');
    const attachments = await allArrived(9);
    expect(kinds(attachments)).toEqual(Array.from({ length: 9 }, () => 'photo'));
    await villager.see('受理编号');
    expect(await villager.text()).not.toContain('手机把这个文件清掉了');
  }, 90_000);

  test('a bill as a long screenshot stays readable, and is scrolled through where it is looked at', async () => {
    const villager = await open();
    const long = await sharp({ create: { width: 1080, height: 20_000, channels: 3, background: '#fa3' } })
      .jpeg()
      .toBuffer();
    await choose(villager, '拍照或选照片', [photo('long.jpg', long)]);
    await tiles(villager).first().waitFor();
    await villager.press('看大图：照片 1');
    const field = villager.page.locator('.k-viewer__field');
    await villager.page.locator('.k-viewer__picture--tall').waitFor();
    const [seen, whole, width] = await field.evaluate((each) => {
      const picture = each.querySelector('img');
      return [each.clientHeight, each.scrollHeight, picture?.naturalWidth];
    });
    expect(width).toBe(700);
    expect(whole).toBeGreaterThan((seen ?? 0) * 5);
    await villager.shot('76-long-bill');
  }, 60_000);

  test('two photos and a voice are sent, and the first secretary sees and hears them', async () => {
    const villager = await open();
    await addTwoPhotos(villager);
    await talk(villager);
    await villager.shot('70-media');
    await send(villager);
    const attachments = await allArrived();
    await villager.tap('看进度');
    await villager.see('2 张照片、1 段语音都收到了');
    await villager.shot('71-sent');
    expect(kinds(attachments)).toEqual(['photo', 'photo', 'voice']);
    // What was photographed at a size that no signal carries was made small on the phone.
    for (const { kind, bytes } of attachments)
      if (kind === 'photo') expect(bytes).toBeLessThanOrEqual(PHOTO_SENT_BYTES);

    const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
    const filed = (await secretary.call('listCases', { query: { view: 'open' } })).cases.map(({ id }) => id);
    const withVoice = await Promise.all(filed.map((id) => secretary.getCase(id)));
    const ours = withVoice.find((each) =>
      each.filed.some((one) => one.attachments.some(({ kind }) => kind === 'voice')),
    );
    const page = await browser.open('about:blank');
    await startAs(page, server.url, { size: 'normal', locale: 'zh-CN', visitor: 'demo-secretary-weining' });
    const reader = personAt(page, 'phone');
    await reader.open(`#/village/case/index?id=${ours?.id}`);
    await reader.see('2 张照片、1 段语音');
    const thumbnails = page.locator('.k-photo__picture').filter({ visible: true });
    await thumbnails.nth(1).waitFor();
    await reader.page
      .getByLabel(/^听一听 0:0/)
      .first()
      .click();
    await reader.see(/^正在放/);
    await reader.page.getByLabel('看大图：照片 1').first().click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.k-viewer img')].some(
        (img) => Math.max(img.naturalWidth, img.naturalHeight) >= 800,
      ),
    );
    await reader.shot('72-seen');
  }, 90_000);

  test('a home is marked where the browser says it is, and is read back', async () => {
    const { latitude, longitude, accuracy } = somePlace;
    const person = await open();
    await person.tap('标出家在这里');
    await person.see('没有允许用位置');
    await person.page.context().grantPermissions(['geolocation']);
    await person.page.context().setGeolocation({ latitude, longitude, accuracy });
    await person.tap('标出家在这里');
    await person.see('家的位置标好了，误差大约 20 米');
    const kept = await person.page.evaluate((key) => localStorage.getItem(key), storageKeys.draft);
    expect(JSON.parse(kept ?? '')).toMatchObject({ data: { place: { ...somePlace, datum: 'wgs84' } } });
  });

  test('what is no photo is said, and the others are taken', async () => {
    const villager = await open();
    await choose(villager, '拍照或选照片', [
      photo('letter.jpg', Buffer.from('a letter under the name of a photo')),
      photo('bill.jpg', await cameraPhoto()),
    ]);
    await villager.see('有一张打不开，请换一张或者重新拍。');
    expect(await tiles(villager).count()).toBe(1);
    await villager.shot('73-no-photo');
    await villager.press('删掉照片 1');
    await villager.tap('删掉');
    await tiles(villager).first().waitFor({ state: 'detached' });
  }, 60_000);

  test('killed before and in the middle of sending, nothing is lost, and each arrives once', async () => {
    const villager = await open();
    await addTwoPhotos(villager);
    await talk(villager);
    await villager.page.reload();
    await villager.page.goto(`${server.url}/?again`);
    await villager.tap('接着填');
    await tiles(villager).nth(1).waitFor();
    await villager.see(/说的话 0:0[1-4]/);

    const uploads = /\/attachments\//;
    await villager.page.route(uploads, (route) => route.abort());
    await send(villager);
    await villager.see('2 张照片、1 段语音还没发出去');
    expect(await arrived()).toEqual([]);
    await villager.page.reload();
    await villager.see('2 张照片、1 段语音还没发出去');
    await villager.page.unroute(uploads);
    await villager.page.reload();
    expect(kinds(await allArrived())).toEqual(['photo', 'photo', 'voice']);
  }, 90_000);
});
