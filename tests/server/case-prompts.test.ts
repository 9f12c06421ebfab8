import { confirmBody } from '../people';
import { describeServerOnBothStores } from './harness';
import { Office } from './office';

describeServerOnBothStores('what the checks find in a case', (server) => {
  let office: Office;
  beforeEach(() => {
    office = new Office(server());
  });
  const prompts = async (who: 'secretary' | 'township' | 'county', caseId: string) =>
    (await server().call('getCase', { params: { caseId } }, await office.token(who))).prompts;

  test('is told to who decides, with what it looked at and no number', async () => {
    const caseId = await office.file();
    const { visit, ...body } = confirmBody();
    await office.take('secretary', caseId, 'confirm', {
      ...body,
      visit: { ...visit, incomes: { ...visit.incomes, selfPaid: 0 } },
    });
    const told = await prompts('secretary', caseId);
    expect(told).toContainEqual(
      expect.objectContaining({
        check: 'CHK-049',
        severity: 'doubt',
        looked: expect.arrayContaining([{ header: '合规自付支出', said: '0' }]) as unknown,
      }),
    );
    expect(JSON.stringify(told)).not.toMatch(/\d{15}/);
  });

  test('says nothing while a visit is to come, and nothing of what a visit does not ask', async () => {
    const caseId = await office.file();
    expect(await prompts('secretary', caseId)).toBeUndefined();
    await office.take('secretary', caseId, 'confirm');
    const checks = (await prompts('secretary', caseId))?.map(({ check }) => check);
    expect(checks).not.toContain('CHK-049');
    // Toilets, roads and contact persons stand in the register alone.
    expect(checks).toEqual([]);
  });
});
