/** What people type for an amount, and what is made of it. */
import { yuanOf } from '../../src/shared/base/text';
import { Yuan } from '../../src/shared/hardships/kind';
import { fieldProblems } from '../../src/shared/contract/problem';

const codeOf = (text: string) => {
  const { error } = Yuan.safeParse(yuanOf(text));
  return error && fieldProblems(error)[0]?.code;
};

test.each([
  ['50300', 50_300],
  ['50,300 元', 50_300],
  ['５０３００', 50_300],
  ['300块', 300],
  ['300块钱', 300],
  ['5万', 50_000],
  ['5.03万', 50_300],
  ['1.2 万元', 12_000],
  ['０.８万', 8_000],
  ['0', 0],
  // 大概数就行.
  ['3.5', 4],
])('%s is %d yuan', (typed, yuan) => {
  expect(yuanOf(typed)).toBe(yuan);
  expect(codeOf(typed)).toBeUndefined();
});

test.each(['5万3', '5块3', '五万', '大概5万', '万'])('%s is no number, and is said to be none', (typed) => {
  expect(codeOf(typed)).toBe('number.expected');
});

test.each([
  ['', 'required'],
  ['-5', 'number.too_small'],
  ['1000万', 'number.too_big'],
])('“%s” is refused as %s', (typed, code) => expect(codeOf(typed)).toBe(code));
