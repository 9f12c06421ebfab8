/** In a browser: who decides a correction compares both numbers whole. */
import { randomUUID } from 'node:crypto';
import { articleHousehold, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { personAt, signInAs } from './person';

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

describeInBrowser('four eyes', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test.each(Object.entries(sizes))(
    'both identity numbers are compared whole, and hidden again, on a %s',
    async (size, viewport) => {
      const villager = await somebodyAt(server.url, 'demo-villager-nayong');
      const filed = articleHousehold({ village: '520526107001' });
      await villager.call('fileDeclaration', { body: filed });
      const is = { name: '赵晓满', idNumber: nextIdNumber() };
      const request = { id: randomUUID(), declarationId: filed.id, kind: 'correct_identity', ...is } as const;
      await villager.call('askAboutData', { body: request });
      const person = personAt(await browser.open(server.url, { viewport }), size);
      await signInAs(person, '马文君');
      await person.open('#/pages/messages/index');
      await person.see('有人要改或删个人信息，请您决定');
      await person.shot('87-request-told');
      await person.tap('有人要改或删个人信息，请您决定');
      await person.see('看完整号码');
      expect(await person.text()).not.toContain(is.idNumber.slice(6, 14) + ' ' + is.idNumber.slice(14));
      // Oldest first, and each size asked for one.
      await person.page.getByText('看完整号码').filter({ visible: true }).last().click();
      await person.see('看一次记一次');
      await person.page.getByText('看', { exact: true }).filter({ visible: true }).last().click();
      await person.see('请选拿什么核对');
      await person.tap('身份证原件');
      await person.shotInBothSizes('88-unmask-why');
      await person.page.getByText('看', { exact: true }).filter({ visible: true }).last().click();
      await person.see('已记录这次查看');
      const numbers = await person.page.locator('.d-number').filter({ visible: true }).allInnerTexts();
      expect(numbers.map((each) => each.replace(/\s/g, ''))).toEqual([filed.applicant.idNumber, is.idNumber]);
      await person.see(/^不一样的：第 [\d、]+ 位$/);
      await person.shotInBothSizes('89-unmasked', person.page.getByText('已记录这次查看').filter({ visible: true }));
      await person.tap('收起号码');
      await person.page.locator('.d-number').waitFor({ state: 'detached' });
      const villagers = personAt(await browser.open(server.url, { viewport }), size);
      await signInAs(villagers, '罗春生');
      await villagers.open(`#/pages/my-data/one/index?id=${filed.id}`);
      await villagers.see(/看过完整的身份证号/);
      await villagers.shotInBothSizes(
        '90-who-looked',
        villagers.page.getByText(/看过完整的身份证号/).filter({ visible: true }),
      );
    },
    90_000,
  );

  test.each(Object.entries(sizes))(
    'somebody on the staff gives their own number once, and their own household is closed to them, on a %s',
    async (size, viewport) => {
      const villager = await somebodyAt(server.url, 'demo-villager-weining');
      // Each size has somebody of its own: the number can be given once.
      const { code, name, page } =
        size === 'phone'
          ? { code: 'demo-cadre-weining', name: '安秀兰', page: 'village' }
          : { code: 'demo-township-guanfenghai', name: '马文君', page: 'office' };
      const idNumber = nextIdNumber();
      const body = articleHousehold({ applicant: { name: '安家人', phone: '0857-0000129', idNumber } });
      await villager.call('fileDeclaration', { body });
      const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
      const staff = await somebodyAt(server.url, code);
      expect((await staff.call('whoAmI', {})).numberGiven).toBeUndefined();
      const person = personAt(await browser.open(server.url, { viewport }), size);
      await signInAs(person, name);
      await person.open('#/pages/settings/index');
      await person.see('您自己的身份证号');
      await person.tap('交上去');
      await person.see('这一项要填');
      await person.type('身份证号', idNumber);
      await person.shotInBothSizes('91-own-number', person.page.getByText('交上去').filter({ visible: true }));
      await person.tap('交上去');
      await person.see('收到了。您自己家的申报由别人来办。');
      await person.open(`#/${page}/case/index?id=${progress.caseId}`);
      await person.see('这是您自己家的申报，由别人来办');
      await person.see('现在由驻村第一书记办');
      await person.shotInBothSizes('92-own-household');
      await person.open('#/pages/settings/index');
      await person.see('退出登录');
      expect(await person.text()).not.toContain('您自己的身份证号');
    },
    90_000,
  );
});
