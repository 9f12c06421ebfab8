/** What is held on its way out, and what was recorded wrongly and is put right by two people, in the built H5. */
import { chinaDay } from '../../src/shared/base/china-time';
import { articleHousehold, confirmBody } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { personAt, signInAs } from './person';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

describeInBrowser('taking back and putting right', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());
  const at = async (name: string, viewport: typeof PHONE) => {
    const person = personAt(await browser.open(server.url, { viewport }), viewport === PHONE ? 'phone' : 'desk');
    await signInAs(person, name);
    return person;
  };

  test('a review is held, says how long, is had back with its words, and goes as its page is closed', async () => {
    const reviewer = await somebodyAt(server.url, 'demo-township-guanfenghai');
    const [id = ''] = await reviewer.casesIn('awaiting_review');
    const township = await at('马文君', DESK);
    await township.open(`#/office/case/index?id=${id}`);
    await township.tap('开始审核');
    await township.tap('审核通过');
    await township.type('审核意见', '材料齐全，同意上报。');
    await township.tap('下一步');
    await township.tap('交上去');
    await township.see(/还没交：/);
    await township.shotInBothSizes('92-held-review', township.page.getByText('现在就交').filter({ visible: true }));
    await township.open('#/office/cases/index');
    await township.see('1 件写好了还没交，十分钟内可以撤回');
    await township.see('写好了，还没交');
    await township.shot('93-held-in-list');
    await township.open(`#/office/case/index?id=${id}`);
    await township.see(/还没交：/);
    await township.shot('94-held-on-case');
    // Its writer is no longer waited for, nor is anybody else.
    expect(await township.text()).not.toContain('现在等');
    await township.tap('撤回');
    await township.see('材料齐全，同意上报。');
    expect((await reviewer.getCase(id)).status).toBe('awaiting_review');
    await township.tap('下一步');
    await township.tap('交上去');
    await township.see(/还没交：/);
    // What does not get out as the page is closed goes when it is opened next.
    await township.page.goto('about:blank');
    await township.page.goto(`${server.url}/#/office/cases/index`);
    await township.see(/共 \d+ 件/);
    for (let tries = 0; tries < 50 && (await reviewer.getCase(id)).status === 'awaiting_review'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await reviewer.getCase(id)).status).toBe('awaiting_approval');
  }, 120_000);

  test('a vote is put right by the village and the township, and its household reads both figures', async () => {
    const villager = await somebodyAt(server.url, 'demo-villager-nayong');
    const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
    const body = articleHousehold({ village: '520526107001' });
    await villager.call('fileDeclaration', { body });
    const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
    const id = progress.caseId;
    const today = chinaDay(new Date().toISOString());
    await secretary.take(id, 'confirm', confirmBody(today));
    const votes = { entitled: 40, present: 30, votesFor: 20, votesAgainst: 8, abstained: 2 };
    await secretary.take(id, 'deliberate', { heldOn: today, ...votes, minutes: '大家都说情况属实。' });

    const village = await at('杨光明', PHONE);
    await village.open(`#/village/case/index?id=${id}`);
    await village.see('办理经过');
    const offer = village.page.getByText('更正', { exact: true }).filter({ visible: true }).first();
    await village.shotInBothSizes('95-correct-offered', offer);
    await offer.click();
    await village.see('更正哪一条');
    await village.type('反对', '2');
    await village.type('弃权', '8');
    await village.shotInBothSizes('96-correct-form');
    await village.tap('下一步');
    await village.see('这一项要填');
    await village.type('为什么要更正？', '反对和弃权写反了。');
    await village.tap('下一步');
    await village.see('交上去以后不能改。');
    await village.shot('97-correct-look');
    await village.tap('交上去');
    await village.see('更正已提出，等同意');

    const township = await at('马文君', DESK);
    await township.open('#/office/cases/index');
    await township.see('有更正等同意');
    await township.shot('98-correction-in-list');
    await township.open(`#/office/case/index?id=${id}`);
    await township.see('看更正');
    await township.shot('99-correction-waits');
    await township.tap('看更正');
    await township.see('这处记录要更正，同意吗？');
    await township.tap('同意更正');
    await township.see(/原来|现在记的/);
    await township.shotInBothSizes('100-countersign');
    await township.tap('下一步');
    await township.tap('交上去');
    await township.see('更正已生效');
    await township.tap('看这一户');
    await township.see('已更正');
    await township.shotInBothSizes(
      '101-corrected',
      township.page.getByText('已更正').filter({ visible: true }).first(),
    );

    const household = await at('罗春生', PHONE);
    await household.open(`#/pages/progress/index?id=${body.id}`);
    await household.see(/原来记错了/);
    const text = await household.text();
    for (const said of ['赞成 20，反对 8，弃权 2', '赞成 20，反对 2，弃权 8', '反对和弃权写反了。', '已更正'])
      expect([said, text.includes(said)]).toEqual([said, true]);
    await household.shotInBothSizes(
      '102-household-reads',
      household.page
        .getByText(/原来记错了/)
        .filter({ visible: true })
        .first(),
    );
  }, 180_000);
});
