import { deputyStage, type Deputy } from '../../src/shared/contract/deputy';
import { dutyWords } from '../../src/shared/say/duties';
import { words } from '../words';

const deputy: Deputy = {
  id: '00000000-0000-4000-8000-000000000000',
  principal: '杨光明',
  deputy: '安秀兰',
  mine: true,
  from: '2026-11-25',
  to: '2026-11-27',
};

test.each([
  ['2026-11-24', 'ahead'],
  ['2026-11-25', 'now'],
  ['2026-11-27', 'now'],
  ['2026-11-28', 'past'],
] as const)('on %s it is %s', (today, stage) => expect(deputyStage(deputy, today)).toBe(stage));

test('what was taken back is past, whatever its days', () => {
  const endedAt = '2026-11-24T02:00:00.000Z';
  expect(deputyStage({ ...deputy, endedAt }, '2026-11-24')).toBe('past');
  expect(deputyStage({ ...deputy, endedAt }, '2026-11-26')).toBe('past');
});

test('one’s own villages and those that one stands in for are said apart', () => {
  const area = { code: '520526107001', name: '七里半社区居民委员会' };
  expect(
    dutyWords(
      [
        { role: 'village_cadre', area },
        { role: 'first_secretary', area, deputyFor: '杨光明' },
      ],
      words['zh-CN'],
    ),
  ).toBe('村干部 · 七里半社区；驻村第一书记（替杨光明） · 七里半社区');
});
