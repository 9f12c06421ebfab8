/** Photos of a visit, a vote and a delivery over real HTTP: who adds them, who sees them, and when they go. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { CONSENT_VERSION } from '../../src/shared/contract/consent';
import { attachmentLimits, type Attachment } from '../../src/shared/contract/attachment';
import type { Event } from '../../src/shared/contract/progress';
import type { Problem } from '../../src/shared/contract/problem';
import type { ActionType, CaseActionType } from '../../src/shared/contract/workflow';
import { cameraPhoto, voiceMp3 } from '../pictures';
import { articleHousehold } from '../people';
import { describeServer } from './harness';
import { Office, type Person } from './office';

describeServer('photos of what the staff do', (server) => {
  let office: Office;
  beforeEach(() => {
    office = new Office(server());
  });

  async function add(who: Person, action: string, id: string = randomUUID(), bytes?: Uint8Array, kind = 'photo') {
    const response = await fetch(`${server().url}/api/actions/${action}/attachments/${id}?kind=${kind}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await office.token(who)}`, 'content-type': 'image/jpeg' },
      body: Uint8Array.from(bytes ?? (await cameraPhoto())),
    });
    return { ...((await response.json()) as Attachment & Problem), status: response.status };
  }
  async function see(who: Person, id: string, size = 'full') {
    const headers = { authorization: `Bearer ${await office.token(who)}` };
    return (await fetch(`${server().url}/api/attachments/${id}?size=${size}`, { headers })).status;
  }
  const events = async (who: Person, caseId: string) =>
    (await server().call('getCase', { params: { caseId } }, await office.token(who))).events;
  const last = (all: readonly Event[], type: ActionType) => all.filter(({ action }) => action === type).at(-1);
  /** Takes an action and says under which id its taker may add photos to it. */
  async function taken(who: Person, caseId: string, type: CaseActionType, as: ActionType = type, body?: object) {
    await office.take(who, caseId, type, body);
    const action = last(await events(who, caseId), as)?.attachTo;
    if (action === undefined) throw new Error('it takes no photos');
    return action;
  }
  const everyone: Person[] = [
    'villager',
    'neighbour',
    'cadre',
    'secretary',
    'township',
    'county',
    'city',
    'department',
  ];
  async function seers(id: string) {
    const seen: Person[] = [];
    for (const who of everyone) if ((await see(who, id)) === 200) seen.push(who);
    return seen;
  }

  it('of a visit: its secretary adds them, once each, the staff and the household see them, nobody else does', async () => {
    const declaration = articleHousehold();
    const caseId = await office.file(declaration);
    const action = await taken('secretary', caseId, 'confirm');
    const [id, photo] = [randomUUID(), await cameraPhoto(1600, 1200)];
    const sent = await add('secretary', action, id, photo);
    expect(sent).toMatchObject({ status: 201, id, kind: 'photo' });
    expect(await add('secretary', action, id, photo)).toEqual(sent);
    expect(await seers(id)).toEqual(['villager', 'cadre', 'secretary', 'township', 'county']);
    expect(await see('secretary', id, 'thumbnail')).toBe(200);
    const listed = [{ id, kind: 'photo', bytes: sent.bytes }];
    const visit = last(await events('township', caseId), 'confirm');
    expect(visit).toMatchObject({ attachments: listed });
    expect(visit?.attachTo).toBeUndefined();
    const villager = await office.token('villager');
    const followed = await server().call('getMyDeclaration', { params: { id: declaration.id } }, villager);
    expect(last(followed.progress.events, 'confirm')).toMatchObject({ attachments: listed });
    const { declarations } = await server().call('getMyData', {}, villager);
    expect(last(declarations.find((each) => each.id === declaration.id)?.events ?? [], 'confirm')).toMatchObject({
      attachments: listed,
    });
  });

  it('of a vote that passed, of one that was lost and of one without a quorum, the sheet that was signed', async () => {
    const votes = { lose_vote: { votesFor: 3, votesAgainst: 27, abstained: 0 }, lack_quorum: { entitled: 90 } };
    for (const [as, change] of [['deliberate', {}], ...Object.entries(votes)] as [ActionType, object][]) {
      const caseId = await office.file();
      await office.take('secretary', caseId, 'confirm');
      const body = { ...office.bodyOf('deliberate'), ...change };
      const { id, status } = await add('cadre', await taken('cadre', caseId, 'deliberate', as, body));
      expect([as, status, await seers(id)]).toEqual([
        as,
        201,
        ['villager', 'cadre', 'secretary', 'township', 'county'],
      ]);
    }
  });

  it('of a delivery: its department sees them, and another one’s does not exist for it', async () => {
    const caseId = await office.toMonitored();
    await office.take('township', caseId, 'agree_measure');
    const delivered = await add('department', await taken('department', caseId, 'deliver_measure'));
    expect(delivered.status).toBe(201);
    expect(await seers(delivered.id)).toEqual(['villager', 'cadre', 'secretary', 'township', 'county', 'department']);
    const emergency = await office.file();
    const given = await add('county', await taken('county', emergency, 'give_emergency_help'));
    // Nobody has found out yet whose household it is.
    expect(await seers(given.id)).toEqual(['cadre', 'secretary', 'township', 'county']);
  });

  it('are added by nobody but who took the action, and to nothing else that somebody did', async () => {
    const caseId = await office.toNotice();
    const visit = last(await events('secretary', caseId), 'confirm')?.attachTo ?? '';
    for (const who of everyone.filter((each) => each !== 'secretary'))
      expect([who, await add(who, visit)]).toMatchObject([who, { status: 404, code: 'action.not_found' }]);
    expect(await add('secretary', randomUUID())).toMatchObject({ code: 'action.not_found' });
    const of = (await events('secretary', caseId)).filter(({ attachTo }) => attachTo !== undefined);
    expect(of.map(({ action }) => action)).toEqual(['confirm']);
    expect(await add('secretary', visit, undefined, voiceMp3(), 'voice')).toMatchObject({ status: 422 });
    expect(await add('secretary', visit, undefined, Buffer.from('<svg/>'))).toMatchObject({ code: 'attachment.type' });
  });

  it('keep their id: another photo, another action and somebody else are refused it', async () => {
    const first = await taken('secretary', await office.file(), 'confirm');
    const second = await taken('secretary', await office.file(), 'confirm');
    const [id, photo] = [randomUUID(), await cameraPhoto()];
    await add('secretary', first, id, photo);
    expect(await add('secretary', first, id, await cameraPhoto(300, 200))).toMatchObject({
      code: 'attachment.id_reused',
    });
    expect(await add('secretary', second, id, photo)).toMatchObject({ code: 'attachment.id_reused' });
  });

  it('are nine of an action at the most, also when ten come at once', async () => {
    const action = await taken('secretary', await office.file(), 'confirm');
    const photo = await cameraPhoto(40, 30);
    const all = await Promise.all(Array.from({ length: 10 }, () => add('secretary', action, undefined, photo)));
    const { most } = attachmentLimits.photo;
    expect(all.filter(({ status }) => status === 201)).toHaveLength(most);
    expect(all.find(({ status }) => status !== 201)?.code).toBe('attachment.too_many');
  });

  it('are withheld from all of the staff with the words, while a consent is withdrawn, and the household sees them', async () => {
    const declaration = articleHousehold();
    const caseId = await office.file(declaration);
    const { id } = await add('secretary', await taken('secretary', caseId, 'confirm'));
    const change = async (given: boolean) =>
      server().call(
        'changeConsent',
        { params: { id: declaration.id }, body: { kind: 'health', given, version: CONSENT_VERSION } },
        await office.token('villager'),
      );
    await change(false);
    expect(await seers(id)).toEqual(['villager']);
    expect((await events('secretary', caseId)).filter(({ attachments }) => attachments)).toEqual([]);
    await change(true);
    expect(await seers(id)).toEqual(['villager', 'cadre', 'secretary', 'township', 'county']);
  });

  it('go with the words when the case is erased, from the list and from where files stand', async () => {
    const declaration = articleHousehold();
    const caseId = await office.file(declaration);
    const action = await taken('secretary', caseId, 'confirm');
    const { id } = await add('secretary', action);
    const files = () =>
      readdirSync(server().objectsFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const before = files().length;
    await office.take('villager', caseId, 'withdraw');
    const request = { id: randomUUID(), declarationId: declaration.id, kind: 'erase' } as const;
    await server().call('askAboutData', { body: request }, await office.token('villager'));
    await server().call(
      'decideRequest',
      { params: { request: request.id }, body: { granted: true, reason: '核对过。' } },
      await office.token('county'),
    );
    expect(await seers(id)).toEqual([]);
    await server().jobs.run('remove_object');
    expect(files()).toHaveLength(before - 2);
    expect(await add('secretary', action)).toMatchObject({ status: 410, code: 'case.erased' });
  });
});
