/** What is put on paper is one A4 sheet, and says what it must. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readPdf } from '../pdf';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser, screenshot } from './harness';
import { personAt, signInAs } from './person';

/** How many sheets a page is printed on, and how large they are, in points. */
async function sheets(page: Page): Promise<{ count: number; sizes: string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return {
    count: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    sizes: [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
      box
        .trim()
        .split(/\s+/)
        .map((side) => Math.round(Number(side)))
        .join(' '),
    ),
  };
}
const A4 = '0 0 595 842';

describeInBrowser('paper', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('the poster of a village is one A4 sheet, also with large text, and leads to its declaration', async () => {
    const secretary = personAt(await browser.open(server.url), 'phone');
    await signInAs(secretary, '杨光明');
    await secretary.open('#/village/queue/index');
    await secretary.tap('打印村里的海报');
    await secretary.see('由人来定，电脑不拒绝任何人');
    for (const large of [false, true]) {
      await secretary.page.evaluate(
        (on) => document.querySelector('.k-page')?.classList.toggle('k-root--elder', on),
        large,
      );
      const { count, sizes } = await sheets(secretary.page);
      expect([count, ...new Set(sizes)]).toEqual([1, A4]);
    }
    // As wide as the sheet.
    await secretary.page.setViewportSize({ width: 794, height: 1123 });
    await secretary.page.emulateMedia({ media: 'print' });
    await screenshot(secretary.page, 'poster');
    const shown = await secretary.text();
    for (const said of ['家里遇到难处了？', '申报不收一分钱', '12317']) expect(shown).toContain(said);
    expect(shown).not.toContain('存成 PDF');
    expect(shown).not.toContain('哪个村的海报');
    // The last line stands on the sheet: 297 mm are 1123 px.
    const lowest = await secretary.page
      .locator('.poster__hotline')
      .evaluate((line) => line.getBoundingClientRect().bottom);
    expect(lowest).toBeLessThanOrEqual(1123);
  }, 60_000);

  test('a filled form is one A4 sheet for its filer and for the staff, the identity number masked', async () => {
    const villager = await somebodyAt(server.url, 'demo-villager-weining');
    const [declaration] = (await villager.call('listMyDeclarations', {})).declarations;
    if (!declaration) throw new Error('the seed has none');
    const { id, receipt, progress } = declaration;
    const filer = personAt(await browser.open(server.url), 'phone');
    await signInAs(filer, '赵小满');
    await filer.open(`#/pages/progress/index?id=${id}`);
    await filer.tap('拿一张填好的申报表');
    await filer.see('防止返贫动态监测申报表');
    const staff = personAt(await browser.open(server.url), 'phone');
    await signInAs(staff, '马文君');
    await staff.open(`#/pages/paper/index?id=${id}&case=${progress.caseId}`);
    await staff.see('防止返贫动态监测申报表');
    for (const { page, text } of [filer, staff]) {
      const { count, sizes } = await sheets(page);
      expect([count, ...new Set(sizes)]).toEqual([1, A4]);
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print' });
      await screenshot(page, 'filled-form');
      const shown = await text();
      expect(shown).toContain(receipt);
      expect(shown).toContain('申报人签字（按指印）');
      expect(shown).not.toMatch(/\d{17}[\dX]/);
    }
  }, 60_000);

  test('a filled form is also downloaded as a PDF that says what the page shows, and without a network it says so', async () => {
    const villager = await somebodyAt(server.url, 'demo-villager-weining');
    const [declaration] = (await villager.call('listMyDeclarations', {})).declarations;
    if (!declaration) throw new Error('the seed has none');
    const filer = personAt(await browser.open(server.url), 'phone');
    await signInAs(filer, '赵小满');
    await filer.open(`#/pages/paper/index?id=${declaration.id}`);
    await filer.see('防止返贫动态监测申报表');
    await filer.page.setViewportSize({ width: 390, height: 844 });
    await screenshot(filer.page, 'paper-phone');
    await filer.page.context().setOffline(true);
    await filer.tap('存成 PDF');
    await filer.see('PDF 要有信号');
    await screenshot(filer.page, 'paper-offline');
    await filer.page.context().setOffline(false);
    const [download] = await Promise.all([filer.page.waitForEvent('download'), filer.tap('再试一次')]);
    expect(download.suggestedFilename()).toBe('申报表.pdf');
    const { sheets: words, info } = readPdf(readFileSync(await download.path()));
    expect(words).toHaveLength(1);
    expect(info.Title).toBe('防止返贫动态监测申报表');
    await filer.page.locator('.k-banner').waitFor({ state: 'detached' });
    const rows = await filer.page.locator('.form__row').allInnerTexts();
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) expect(words[0]).toContain(row.replace(/\s/g, ''));
  }, 60_000);
});
