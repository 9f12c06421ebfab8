import { randomUUID } from 'node:crypto';
import { isAboutDeputies } from '../../src/shared/contract/message';
import { describeServer } from './harness';
import { codes, Office } from './office';

describeServer('a deputy', (server) => {
  it('has the first secretary’s villages from the first day through the last, and not after they are taken back', async () => {
    const office = new Office(server());
    const caseId = await office.file();
    const secretary = await office.token('secretary');
    const { colleagues } = await server().call('listColleagues', {}, secretary);
    // In the same town; nobody of another one.
    expect(colleagues.map(({ name }) => name)).toEqual(['安秀兰']);
    const deputy = colleagues[0]?.id ?? '';
    const body = { id: randomUUID(), deputy, from: '2026-11-25', to: '2026-11-26' };
    await server().call('handOver', { body }, secretary);
    expect((await server().call('handOver', { body }, secretary)).deputies).toHaveLength(1);
    const told = async (who: 'cadre' | 'secretary') => {
      const { messages } = await server().call('listMessages', { query: {} }, await server().signIn(codes[who]));
      return messages.map(({ kind }) => kind).filter(isAboutDeputies);
    };
    // Once, though it was handed over twice.
    expect([await told('cadre'), await told('secretary')]).toEqual([['standing_in'], []]);

    const standsIn = async () => {
      const token = await server().signIn(codes.cadre);
      const { roles } = await server().call('whoAmI', {}, token);
      return roles.filter(({ deputyFor }) => deputyFor !== undefined);
    };
    expect(await standsIn()).toEqual([]);
    server().setTime('2026-11-25T01:00:00.000Z');
    const away = new Office(server());
    expect(await standsIn()).toMatchObject([
      { role: 'first_secretary', area: { code: '520526107001' }, deputyFor: '杨光明' },
      { role: 'first_secretary', area: { code: '520526107202' }, deputyFor: '杨光明' },
    ]);
    const [mine] = (await server().call('listMyDeclarations', {}, await away.token('villager'))).declarations;
    const standing = { role: 'village_cadre', for: '杨光明' };
    expect(mine?.progress.contact).toMatchObject({ name: '安秀兰', standsIn: standing });
    const asked = await away.take('cadre', caseId, 'ask_more');
    expect(asked).toMatchObject({ status: 'awaiting_more', events: [{}, { name: '安秀兰', standsIn: standing }] });
    // Who stands in hands nothing on.
    expect((await server().call('listColleagues', {}, await away.token('cadre'))).colleagues).toEqual([]);

    const again = await away.token('secretary');
    await server().call('recallHandover', { params: { deputy: body.id } }, again);
    await server().call('recallHandover', { params: { deputy: body.id } }, again);
    expect(await standsIn()).toEqual([]);
    expect(await told('cadre')).toEqual(['stood_down', 'standing_in']);
    const { deputies } = await server().call('listDeputies', {}, again);
    expect(deputies).toMatchObject([
      { principal: '杨光明', deputy: '安秀兰', mine: true, endedAt: expect.any(String) as string },
    ]);
    expect(
      (await server().refused('recallHandover', { params: { deputy: body.id } }, await away.token('elsewhere'))).code,
    ).toBe('deputy.not_found');
  });

  it('ends with its last day by itself, and is nobody from elsewhere', async () => {
    server().setTime('2026-11-30T01:00:00.000Z');
    const office = new Office(server());
    const secretary = await office.token('secretary');
    const { colleagues } = await server().call('listColleagues', {}, secretary);
    const body = { id: randomUUID(), deputy: colleagues[0]?.id ?? '', from: '2026-11-30', to: '2026-12-01' };
    const { id: stranger } = await server().call('whoAmI', {}, await office.token('elsewhere'));
    expect((await server().refused('handOver', { body: { ...body, deputy: stranger } }, secretary)).code).toBe(
      'account.not_found',
    );
    expect(
      (await server().refused('handOver', { body: { ...body, from: '2026-11-29' } }, secretary)).errors,
    ).toMatchObject([{ pointer: '/from', code: 'date.past' }]);
    expect(
      (await server().refused('handOver', { body: { ...body, to: '2027-02-01' } }, secretary)).errors,
    ).toMatchObject([{ pointer: '/to', code: 'date.impossible' }]);
    await server().call('handOver', { body }, secretary);
    // On no day do two stand in; before and after it somebody may.
    const overlapping = { ...body, id: randomUUID(), from: '2026-12-01', to: '2026-12-03' };
    expect((await server().refused('handOver', { body: overlapping }, secretary)).code).toBe('deputy.overlap');
    const later = { ...overlapping, from: '2026-12-02' };
    expect((await server().call('handOver', { body: later }, secretary)).deputies).toHaveLength(3);
    await server().call('recallHandover', { params: { deputy: later.id } }, secretary);
    expect((await server().call('handOver', { body: { ...later, id: randomUUID() } }, secretary)).deputies[0]).toEqual(
      expect.objectContaining({ from: '2026-12-02', to: '2026-12-03' }),
    );
    const queue = async () =>
      (await server().call('listCases', { query: {} }, await server().signIn(codes.cadre))).cases;
    await office.file();
    expect(await queue()).toHaveLength(1);
    server().setTime('2026-12-04T01:00:00.000Z');
    expect(await queue()).toEqual([]);
  });
});
