import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describeServer } from './harness';
import { Office, type Person } from './office';

describeServer('complaints and suggestions', (server) => {
  const complaint = (words = '登记两个月了没人来过。') => ({
    id: randomUUID(),
    kind: 'complaint' as const,
    village: '520526107001',
    words,
    phone: '0857-0000321',
  });

  it('reach the township above the village, not the village, and come back with one answer', async () => {
    const office = new Office(server());
    const villager = await office.token('villager');
    const body = complaint();
    const first = await server().call('complain', { body }, villager);
    expect(await server().call('complain', { body }, villager)).toEqual(first);
    expect((await server().refused('complain', { body: { ...body, words: '别的。' } }, villager)).code).toBe(
      'complaint.id_reused',
    );
    const listed = async (who: 'township' | 'county', open: 'yes' | 'no' = 'yes') =>
      (await server().call('listComplaints', { query: { open } }, await office.token(who))).complaints;
    expect(await listed('township')).toMatchObject([{ id: body.id, words: body.words, phone: body.phone }]);
    expect((await server().refused('listComplaints', { query: {} }, await office.token('secretary'))).code).toBe(
      'not_allowed',
    );
    const elsewhere = await server().signIn('demo-township-guzhou');
    expect((await server().call('listComplaints', { query: {} }, elsewhere)).complaints).toEqual([]);
    const answer = { params: { complaint: body.id }, body: { words: '已责成村里明天上门，抱歉。' } };
    expect((await server().refused('answerComplaint', answer, elsewhere)).code).toBe('complaint.not_found');
    const township = await office.token('township');
    const answered = await server().call('answerComplaint', answer, township);
    expect(await server().call('answerComplaint', answer, township)).toEqual(answered);
    expect((await server().refused('answerComplaint', answer, await office.token('county'))).code).toBe(
      'complaint.answered',
    );
    const [mine] = (await server().call('listMyComplaints', {}, villager)).complaints;
    expect(mine?.answer).toMatchObject({ words: '已责成村里明天上门，抱歉。', by: '马文君' });
    expect([await listed('county'), await listed('county', 'no')]).toMatchObject([[], [{ id: body.id }]]);
    expect((await server().call('listMyComplaints', {}, await office.token('neighbour'))).complaints).toEqual([]);
    expect((await server().call('listComplaints', { query: { open: 'no' } }, township)).waiting).toBe(0);
    const one = { params: { complaint: body.id } };
    for (const who of ['villager', 'township', 'county'] as const)
      expect(await server().call('getComplaint', one, await office.token(who))).toEqual(answered);
    for (const who of ['neighbour', 'secretary', 'administrator'] as const)
      expect((await server().refused('getComplaint', one, await office.token(who))).code).toBe('complaint.not_found');
  });

  it('tell who answers, once, and then who wrote, without a word of what it says', async () => {
    const office = new Office(server());
    const [villager, township] = [await office.token('villager'), await office.token('township')];
    const body = complaint();
    const told = async (who: Person) => {
      const { messages } = await server().call('listMessages', { query: {} }, await office.token(who));
      return messages.filter(({ complaintId }) => complaintId === body.id);
    };
    await server().call('complain', { body }, villager);
    await server().call('complain', { body }, villager);
    expect(await told('township')).toMatchObject([{ kind: 'complaint_filed', read: false }]);
    expect([await told('county'), await told('secretary'), await told('villager')]).toEqual([[], [], []]);
    const answer = { params: { complaint: body.id }, body: { words: '明天上门。' } };
    await server().call('answerComplaint', answer, township);
    await server().call('answerComplaint', answer, township);
    const [message] = await told('villager');
    expect(await told('villager')).toHaveLength(1);
    expect(Object.keys(message ?? {}).sort()).toEqual(['at', 'complaintId', 'id', 'kind', 'read']);
    expect(message?.kind).toBe('complaint_answered');
    expect(JSON.stringify(server().logged)).not.toMatch(/没人来过|明天上门/);
  });

  it('are about a declaration of whoever writes, and of nobody else', async () => {
    const office = new Office(server());
    const villager = await office.token('villager');
    await office.file();
    const [declared] = (await server().call('listMyDeclarations', {}, villager)).declarations;
    if (!declared) throw new Error('nothing was filed');
    const body = { ...complaint(), declaration: declared.id };
    const { errors } = await server().refused('complain', { body }, await office.token('neighbour'));
    expect(errors).toEqual([{ pointer: '/declaration', code: 'choice.unknown', detail: '请从列出的里面选一个' }]);
    const { id, receipt, progress } = declared;
    expect((await server().call('complain', { body }, villager)).declaration).toEqual({
      id,
      receipt,
      caseId: progress.caseId,
    });
  });

  it('are stored sealed, and page without losing one', async () => {
    const office = new Office(server());
    const villager = await office.token('villager');
    const county = await office.token('county');
    const before = (await server().call('listComplaints', { query: {} }, county)).waiting;
    for (let count = 0; count < 23; count += 1) {
      server().passHours(0.1);
      await server().call('complain', { body: complaint() }, villager);
    }
    const seen = new Map<string, string>();
    let cursor: string | undefined;
    do {
      const page = await server().call('listComplaints', { query: cursor ? { cursor } : {} }, county);
      page.complaints.forEach(({ id, at }) => seen.set(id, at));
      expect(page.waiting).toBe(before + 23);
      cursor = page.nextCursor;
    } while (cursor);
    const times = [...seen.values()];
    expect(times).toEqual([...times].sort());
    expect(seen.size).toBe(before + 23);
    const { rows } = await server().store.db.execute(sql`select encode(content, 'escape') as content from complaints`);
    expect(JSON.stringify(rows)).not.toMatch(/没人来过|0000321/);
  });
});
