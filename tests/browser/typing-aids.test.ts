/** What saves typing in a browser: the card, 我在哪, speaking, and what the browser may fill in by itself. */
import { storageKeys } from '../../src/platform/storage-keys';
import type { Draft } from '../../src/shared/contract/draft';
import { wholeDraft } from '../drafts';
import { cameraPhoto } from '../pictures';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { faultsOf } from './look';
import { personAt, type Person } from './person';
import { startAs, type Size } from './readers';

const nobody = { name: '', phone: '', idNumber: '' };

describeInBrowser('what saves typing in a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  async function open(draft: Partial<Draft>, size: Size = 'normal', before?: (person: Person) => Promise<void>) {
    const page = await browser.open('about:blank');
    const person = personAt(page, size);
    await before?.(person);
    await startAs(page, server.url, { size, locale: 'zh-CN', visitor: 'demo-villager-rongjiang' });
    const kept = wholeDraft({ reviewing: false, startedAt: new Date().toISOString(), ...draft });
    await page.evaluate(([key, data]) => localStorage.setItem(key, JSON.stringify({ data })), [
      storageKeys.draft,
      kept,
    ] as const);
    await page.reload();
    await person.tap('接着填');
    return person;
  }
  const look = async (person: Person, name: string, size: Size) => {
    await person.shot(`aid-${name}`);
    expect(await faultsOf(person.page, size)).toEqual([]);
  };

  test.each<Size>(['normal', 'elder'])('a card is read, and says that it is invented here: %s', async (size) => {
    const person = await open({ step: 'person', applicant: nobody }, size);
    await person.see('拍身份证，自动填');
    await look(person, 'card', size);
    const chooser = person.page.waitForEvent('filechooser');
    await person.tap('拍身份证，自动填');
    await (await chooser).setFiles([{ name: 'card.jpg', mimeType: 'image/jpeg', buffer: await cameraPhoto() }]);
    await person.see('演示系统：这是编好的，不是真的。');
    expect(await person.page.getByLabel(/^姓名/).filter({ visible: true }).inputValue()).toBe('赵小满');
    expect(
      await person.page
        .getByLabel(/^身份证号/)
        .filter({ visible: true })
        .inputValue(),
    ).toBe('520000190001019996');
    expect(await person.text()).not.toContain('用微信的手机号');
    await look(person, 'card-read', size);
  });

  test("only one's own name and phone may be filled in by the browser, and never a number of identity", async () => {
    const person = await open({ step: 'person', applicant: nobody });
    await person.see('您是谁？');
    const fills = (label: string) =>
      person.page
        .getByLabel(new RegExp(`^${label}`))
        .filter({ visible: true })
        .getAttribute('autocomplete');
    expect([await fills('姓名'), await fills('身份证号'), await fills('电话')]).toEqual(['name', 'off', 'tel']);
    const helper = await open({
      step: 'person',
      forOther: true,
      relation: 'neighbour',
      helper: { name: '吴妹', phone: '0857-0000123' },
      applicant: nobody,
    });
    await helper.see('遇到难处的人是谁？');
    const others = helper.page.locator('input').filter({ visible: true });
    expect(await others.evaluateAll((all) => all.map((each) => each.getAttribute('autocomplete')))).toEqual([
      'off',
      'off',
      'off',
    ]);
  });

  test.each<Size>(['normal', 'elder'])('the township is found, and the village is chosen: %s', async (size) => {
    const person = await open({ step: 'village', village: undefined, villageKnown: false }, size, async ({ page }) => {
      await page.context().setGeolocation({ latitude: 39.9, longitude: 116.4, accuracy: 30 });
    });
    await person.see('我在哪');
    await look(person, 'place', size);
    await person.tap('我在哪');
    await person.see('没有允许用位置');
    await person.page.context().grantPermissions(['geolocation']);
    await person.tap('我在哪');
    await person.see('手机现在不在贵州');
    await person.page.context().setGeolocation({ latitude: 26.85, longitude: 104.28, accuracy: 30 });
    await person.tap('我在哪');
    await person.see('手机现在在威宁彝族回族苗族自治县观风海镇');
    await look(person, 'place-found', size);
    await person.tap('下一步');
    await person.see('还要选村（社区）');
    await look(person, 'place-missing', size);
    await person.choose('村（社区）', '海丰村');
    await person.see('选好了：威宁彝族回族苗族自治县 观风海镇 海丰村');
  });

  test('a county without a town is said to lack one, there; and a village is found while its name is typed', async () => {
    const person = await open({ step: 'village', village: undefined, villageKnown: false });
    await person.see('您家在哪个村？');
    await person.choose('市（州）', '毕节市');
    await person.choose('县（市、区）', '威宁彝族回族苗族自治县');
    await person.tap('下一步');
    await person.see('还要选乡镇（街道）');
    await person.shot('aid-no-town');
    const field = person.page.getByLabel(/^写村名找/).filter({ visible: true });
    await field.pressSequentially('海丰', { delay: 60 });
    // The field still has the focus.
    await person.see('威宁彝族回族苗族自治县 观风海镇');
    await person.shot('aid-typing');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each<Size>(['normal', 'elder'])('what is said is added to what was typed: %s', async (size) => {
    const person = await open({ step: 'other-words', kind: 'other', words: '' }, size, async ({ page }) => {
      await page.addInitScript(() => {
        function Recognition(this: { onend(): void }) {
          Object.assign(this, {
            start: () => Object.assign(window, { listening: this }),
            stop: () => this.onend(),
          });
        }
        Object.assign(window, { SpeechRecognition: Recognition });
      });
    });
    const hear = (...said: string[]) =>
      person.page.evaluate((all) => {
        const { listening } = window as unknown as { listening: { onresult(event: object): void } };
        listening.onresult({ results: all.map((transcript) => [{ transcript }]) });
      }, said);
    const written = () => person.page.locator('textarea').filter({ visible: true }).inputValue();
    await person.see('说话，替我写');
    await person.type('出了什么事', '昨晚');
    await person.tap('说话，替我写');
    await person.see('声音会交给浏览器或微信的语音服务变成字');
    await look(person, 'dictation-told', size);
    await person.tap('开始说');
    await person.see('正在听，说吧');
    await hear('下大雨');
    await hear('下大雨', '，房子进水了');
    await person.see('下大雨，房子进水了');
    await look(person, 'dictation', size);
    await person.tap('说完了');
    await person.see('说话，替我写');
    expect(await written()).toBe('昨晚下大雨，房子进水了');
    // It was told once: who taps again speaks at once.
    await person.tap('说话，替我写');
    await person.see('正在听，说吧');
    await person.page.evaluate(() => {
      const { listening } = window as unknown as { listening: { onerror(event: object): void; onend(): void } };
      listening.onerror({ error: 'network' });
      listening.onend();
    });
    await person.see('这会儿听不成，可能没有网络');
    expect(await written()).toBe('昨晚下大雨，房子进水了');
  });
});
