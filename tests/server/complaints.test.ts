import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describeServer } from './harness';
import { Office } from './office';

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
  });

  it('are stored sealed, and page without losing one', async () => {
    const office = new Office(server());
    const villager = await office.token('villager');
    for (let count = 0; count < 23; count += 1) await server().call('complain', { body: complaint() }, villager);
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await server().call(
        'listComplaints',
        { query: cursor ? { cursor } : {} },
        await office.token('county'),
      );
      page.complaints.forEach(({ id }) => seen.add(id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.size).toBe(23);
    const { rows } = await server().store.db.execute(sql`select encode(content, 'escape') as content from complaints`);
    expect(JSON.stringify(rows)).not.toMatch(/没人来过|0000321/);
  });
});
