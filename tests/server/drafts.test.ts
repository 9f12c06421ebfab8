/** Drafts on the server: for their owner's next phone, sealed, and gone when they are filed, dropped or old. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { emptyDraft } from '../../src/shared/contract/draft';
import { MOST_DRAFTS } from '../../src/shared/contract/draft-sync';
import { articleHousehold } from '../people';
import { describeServer } from './harness';

const content = (words: string) => {
  const { attachments: _files, ...draft } = emptyDraft;
  return {
    ...draft,
    startedAt: '2026-11-23T01:00:00.000Z',
    step: 'family',
    kind: 'illness' as const,
    words,
    applicant: { name: '赵小满', phone: '', idNumber: '520000190001019996' },
  };
};

describeServer('drafts', (server) => {
  const [one, other] = [randomUUID(), randomUUID()];
  const body = (phone: string, basedOn: number, words: string) => ({ basedOn, phone, left: 2, draft: content(words) });
  let token: string;
  beforeAll(async () => {
    token = await server().signIn('demo-villager-weining');
  });
  const list = async (by = token) => (await server().call('listDrafts', {}, by)).drafts;
  const keep = (draft: string, phone: string, basedOn: number, words: string, by = token) =>
    server().call('keepDraft', { params: { draft }, body: body(phone, basedOn, words) }, by);
  const refused = async (draft: string, phone: string, basedOn: number) =>
    (await server().refused('keepDraft', { params: { draft }, body: body(phone, basedOn, '再写') }, token)).code;
  const drop = (draft: string, version?: number, by = token) =>
    server().call(
      'dropDraft',
      { params: { draft }, query: version === undefined ? {} : { version: String(version) } },
      by,
    );

  it('come back to their owner as they were, and to nobody else', async () => {
    const draft = randomUUID();
    expect(await keep(draft, one, 0, '一直咳嗽')).toMatchObject({ version: 1 });
    expect(await list()).toMatchObject([{ id: draft, version: 1, phone: one, left: 2, draft: content('一直咳嗽') }]);

    const stranger = await server().signIn('demo-villager-nayong');
    expect(await list(stranger)).toEqual([]);
    await drop(draft, undefined, stranger);
    // The same id of somebody else is another draft.
    await keep(draft, other, 0, '别人的', stranger);
    expect(await list()).toMatchObject([{ draft: { words: '一直咳嗽' } }]);
    await drop(draft, undefined, stranger);

    const { rows } = await server().store.db.execute<{ content: Uint8Array }>(sql`select content from drafts`);
    for (const secret of ['咳嗽', '赵小满', '520000190001019996'])
      expect(Buffer.from(rows[0]?.content ?? []).includes(secret)).toBe(false);
    await drop(draft);
    expect(await list()).toEqual([]);
  });

  it('are written over only by who knows the last version, or wrote it', async () => {
    const draft = randomUUID();
    await keep(draft, one, 0, '一');
    // Its answer was lost, and the phone sends it again.
    expect(await keep(draft, one, 0, '二')).toMatchObject({ version: 2 });
    expect(await keep(draft, other, 2, '三')).toMatchObject({ version: 3 });
    expect(await refused(draft, one, 2)).toBe('draft.changed');
    expect(await list()).toMatchObject([{ version: 3, draft: { words: '三' } }]);
    // Thrown away on the phone that does not know the newest: that one stays.
    await drop(draft, 2);
    expect(await list()).toHaveLength(1);
    await drop(draft, 3);
    expect(await list()).toEqual([]);
    expect(await keep(draft, one, 3, '四')).toMatchObject({ version: 4 });
    await drop(draft);
  });

  it('end with the declaration that they become, and do not come back', async () => {
    const declaration = articleHousehold();
    await keep(declaration.id, one, 0, '一');
    await server().call('fileDeclaration', { body: declaration }, token);
    expect(await list()).toEqual([]);
    expect(await refused(declaration.id, one, 1)).toBe('draft.filed');
  });

  it('are no store for anything else', async () => {
    const drafts = Array.from({ length: MOST_DRAFTS }, () => randomUUID());
    for (const draft of drafts) await keep(draft, one, 0, '一');
    expect(await refused(randomUUID(), one, 0)).toBe('draft.too_many');
    expect(await keep(drafts[0] ?? '', one, 1, '二')).toMatchObject({ version: 2 });
    for (const draft of drafts) await drop(draft);
  });

  it('are removed after the days that the policy says', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    const { draftDays } = await server().call('getPolicy', {});
    await keep(old, one, 0, '一');
    server().passHours(24);
    token = await server().signIn('demo-villager-weining');
    await keep(young, one, 0, '二');
    server().passHours((draftDays - 1) * 24 + 1);
    token = await server().signIn('demo-villager-weining');
    await server().jobs.run('remove_old_drafts');
    expect((await list()).map(({ id }) => id)).toEqual([young]);
  });
});
