import { randomUUID } from 'node:crypto';
import { describeServer } from './harness';
import { Office } from './office';

describeServer('the public notice', (server) => {
  let office: Office;
  const noticeOf = async (caseId: string) =>
    (await server().call('getCase', { params: { caseId } }, await office.token('cadre'))).notice?.id ?? '';
  const objection = () => ({ id: randomUUID(), words: '他家在县城有商品房。' });
  beforeAll(() => {
    office = new Office(server());
  });

  it('is read by anyone without signing in, and says head, village, category and dates and nothing else', async () => {
    const caseId = await office.toNotice();
    const notice = await noticeOf(caseId);
    const { status, body } = await server().send('GET', `/api/notices/${notice}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: notice,
      headName: '赵小满',
      village: {
        code: '520526107001',
        village: '七里半社区',
        town: '观风海镇',
        county: '威宁彝族回族苗族自治县',
      },
      category: 'sudden_difficulty',
      postedOn: '2026-11-23',
      until: '2026-11-28T15:59:59.999Z',
    });
  });

  it('ends by itself, and then says no name any more', async () => {
    const caseId = await office.toNotice();
    const notice = await noticeOf(caseId);
    office.passDays(6);
    for (const swept of [false, true]) {
      if (swept) await office.sweep();
      const ended = await server().send('GET', `/api/notices/${notice}`);
      expect(ended).toMatchObject({ status: 410, body: { code: 'notice.ended' } });
      expect(JSON.stringify(ended.body)).not.toContain('赵小满');
      expect((await server().refused('objectToNotice', { params: { notice }, body: objection() })).code).toBe(
        'notice.ended',
      );
    }
  });

  it('takes an objection once, by name or without one, and the township passes nothing before it is answered', async () => {
    const caseId = await office.toNotice();
    const params = { notice: await noticeOf(caseId) };
    const anonymous = objection();
    await server().call('objectToNotice', { params, body: anonymous });
    await server().call('objectToNotice', { params, body: anonymous });
    await server().call('objectToNotice', {
      params,
      body: { ...objection(), name: '安有话', phone: '0857-0000888' },
    });
    const detail = await server().call('getCase', { params: { caseId } }, await office.token('secretary'));
    expect(detail.objections.map(({ words }) => words)).toEqual(['他家在县城有商品房。', '他家在县城有商品房。']);
    // Who objected, and that somebody did, is not the household's to read.
    const mine = (await server().call('listMyDeclarations', {}, await office.token('villager'))).declarations;
    expect(JSON.stringify(mine)).not.toContain('商品房');
    office.passDays(6);
    await office.sweep();
    expect((await office.refused('township', caseId, 'pass_review')).code).toBe('case.objections_open');
    for (const { id } of detail.objections)
      await office.take('secretary', caseId, 'answer_objection', { objection: id, finding: '查过房产，是他哥哥的。' });
    expect((await office.take('township', caseId, 'pass_review')).status).toBe('awaiting_approval');
  });

  it('is not flooded', async () => {
    const params = { notice: await noticeOf(await office.toNotice()) };
    for (let count = 0; count < 20; count += 1) await server().call('objectToNotice', { params, body: objection() });
    expect(await server().refused('objectToNotice', { params, body: objection() })).toMatchObject({
      status: 429,
      code: 'notice.too_many_objections',
    });
  });

  it('is not found by guessing', async () => {
    expect((await server().refused('getNotice', { params: { notice: 'A'.repeat(16) } })).code).toBe('notice.not_found');
    expect(await server().send('GET', '/api/notices/1')).toMatchObject({ status: 422 });
  });
});
