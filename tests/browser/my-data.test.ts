/** In a browser: one's own data with what is not filed yet, a correction that is kept, and whose policy a case names. */
import { randomUUID } from 'node:crypto';
import { emptyDraft } from '../../src/shared/contract/draft';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { personAt, signInAs } from './person';

const viewport = { width: 390, height: 844 };

describeInBrowser('my data', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('lists what is not filed yet, keeps a correction over a closed page, and says whose policy sorted the case', async () => {
    const nayong = await somebodyAt(server.url, 'demo-villager-nayong');
    const filed = articleHousehold();
    await nayong.call('fileDeclaration', { body: filed });
    const { progress } = await nayong.call('getMyDeclaration', { params: { id: filed.id } });
    const { attachments: _files, ...empty } = emptyDraft;
    const draft = { ...empty, startedAt: '2026-11-23T01:00:00.000Z', step: 'family', kind: 'disaster' as const };
    await nayong.call('keepDraft', {
      params: { draft: randomUUID() },
      body: { basedOn: 0, phone: randomUUID(), left: 0, draft },
    });

    const villager = personAt(await browser.open(server.url, { viewport }), 'phone');
    await signInAs(villager, '罗春生');
    await villager.open('#/pages/my-data/index');
    await villager.see('没填完、替您存了一份的');
    await villager.see('填到“家里的情况”');
    await villager.shotInBothSizes('81-my-data', villager.page.getByText('填到“家里的情况”'));
    await villager.open(`#/pages/my-data/one/index?id=${filed.id}`);
    await villager.tap('改电话');
    await villager.type('家里的电话', '0857-0000999');
    await villager.page.reload();
    await villager.see('存下来');
    const phone = villager.page.getByLabel(/^家里的电话/).filter({ visible: true });
    expect(await phone.inputValue()).toBe('0857-0000999');
    await villager.shotInBothSizes('82-correction-kept', phone);
    await villager.tap('存下来');
    await villager.see('改好了。');

    const secretary = personAt(await browser.open(server.url, { viewport }), 'phone');
    await signInAs(secretary, '杨光明');
    await secretary.open(`#/village/case/index?id=${progress.caseId}`);
    const named = secretary.page.getByText('贵州省的政策，2025 年 1 月 1 日起执行');
    await named.waitFor();
    await secretary.shotInBothSizes('83-whose-policy', named);
    expect(await secretary.text()).not.toContain('guizhou-demo');
  }, 90_000);
});
