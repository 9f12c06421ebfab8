/** Which line is to be looked at, and that each status is said in a department's words. */
import {
  FEWEST_DECIDED,
  lineToLookAt,
  shareOf,
  standingOf,
  type LinePrecision,
} from '../../src/shared/contract/warning';
import { isEnded, recognizedStatuses, statuses } from '../../src/shared/contract/workflow';

const line = (recognized: number, notRecognized: number, more: Partial<LinePrecision> = {}): LinePrecision => ({
  kind: 'self_pay',
  class: 'others',
  line: 20_000,
  sent: recognized + notRecognized,
  known: 0,
  open: 0,
  recognized,
  notRecognized,
  households: recognized,
  ...more,
});

test('the line that is reached in vain most often is the one to look at', () => {
  const good = line(18, 2, { class: 'formerly_poor', line: 5_000 });
  const bad = line(3, 27);
  expect(lineToLookAt([good, bad])).toBe(bad);
  expect(lineToLookAt([bad, good])).toBe(bad);
});

test('of too few nothing is said, nor of what has no line', () => {
  expect(shareOf(line(1, FEWEST_DECIDED - 2))).toBeUndefined();
  expect(shareOf(line(1, FEWEST_DECIDED - 1))).toBe(1 / FEWEST_DECIDED);
  const { line: _line, ...every } = line(0, 40, { kind: 'disaster' });
  expect(lineToLookAt([line(0, FEWEST_DECIDED - 1), every])).toBeUndefined();
});

test('a department is told of no step, and of each end', () => {
  for (const status of statuses) {
    expect([status, ['waiting', 'checking'].includes(standingOf[status])]).toEqual([
      status,
      !isEnded(status) && !recognizedStatuses.includes(status) && status !== 'elimination_objected',
    ]);
  }
});
