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
      issuedBy: '七里半社区居民委员会',
      contacts: [
        { role: 'first_secretary', name: '杨光明', phone: '0857-0000001' },
        { role: 'township_reviewer', name: '马文君', phone: '0857-0000002' },
      ],
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
    const [first, ...others] = detail.objections.map(({ id }) => id);
    const answer = { objection: first, finding: '查过房产，是他哥哥的。' };
    const unknown = await office.refused('secretary', caseId, 'answer_objection', { ...answer, alike: [randomUUID()] });
    expect(unknown).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/body/alike' }] });
    await office.take('secretary', caseId, 'answer_objection', { ...answer, alike: others });
    expect((await office.take('township', caseId, 'pass_review')).status).toBe('awaiting_approval');
  });

  it('takes a genuine objection whatever else is sent at it, and one flood is little to answer', async () => {
    const caseId = await office.toNotice();
    const notice = await noticeOf(caseId);
    const send = async (from: string, body: object) =>
      server().send('POST', `/api/notices/${notice}/objections`, { body, headers: { 'x-forwarded-for': from } });
    const open = async () =>
      (await server().call('getCase', { params: { caseId } }, await office.token('secretary'))).objections;
    // The same words again and again, with other dots, are one.
    for (let count = 0; count < 30; count += 1)
      expect(
        (await send('192.0.2.1', { ...objection(), words: count % 2 ? '他家有商品房！' : '他家有商品房。' })).status,
      ).toBe(201);
    expect(await open()).toHaveLength(1);
    const said = (count: number) => ({ ...objection(), words: `第 ${count} 句不一样的话。` });
    const answers: number[] = [];
    for (let count = 0; count < 8; count += 1) answers.push((await send('192.0.2.1', said(count))).status);
    expect(answers).toEqual([201, 201, 201, 201, 429, 429, 429, 429]);
    // From anywhere else, by name from the same place, and there again after an hour.
    expect((await send('192.0.2.2', said(20))).status).toBe(201);
    const named = { name: '安有话', phone: '0857-0000888' };
    expect((await send('192.0.2.1', { ...said(21), ...named })).status).toBe(201);
    const flood: number[] = [];
    for (let count = 0; count < 40; count += 1)
      flood.push((await send(`198.51.100.${count}`, said(100 + count))).status);
    expect(flood.filter((status) => status === 201)).toHaveLength(24);
    expect(flood.at(-1)).toBe(429);
    expect((await send('203.0.113.9', { ...said(22), ...named })).status).toBe(201);
    expect((await send('203.0.113.9', { ...said(23), ...named })).status).toBe(201);
    expect((await send('203.0.113.9', { ...said(24), ...named })).body).toMatchObject({
      code: 'notice.objected_enough',
    });
    server().passHours(1);
    expect((await send('192.0.2.1', said(25))).status).toBe(201);
    const [first, ...rest] = (await open()).map(({ id }) => id);
    await office.take('secretary', caseId, 'answer_objection', {
      objection: first,
      alike: rest,
      finding: '都查过了。',
    });
    expect(await open()).toEqual([]);
  });

  it('is not found by guessing', async () => {
    expect((await server().refused('getNotice', { params: { notice: 'A'.repeat(16) } })).code).toBe('notice.not_found');
    expect(await server().send('GET', '/api/notices/1')).toMatchObject({ status: 422 });
  });
});
