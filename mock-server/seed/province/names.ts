/** Invented names: no two people of a town have the same, so that nobody is taken for another. */

const surnames = [
  ...'杨王张李陈刘罗吴龙田石韦潘陆黄梁蒙岑莫覃安马谢何周彭邓冉熊宋唐蔡袁胡余冯姚向任代雷段付穆班侯严顾卢钟',
];
const first = [
  ...'小大阿春秋秀金银玉明光正永国家文武德昌兴发福贵荣华富广长天世祖朝开再胜顺清安平远志思学仁义礼智信忠孝和美月桂桃菊兰',
];
const second = [
  ...'满山妹兴花凤明茂才福祥清芳英芬珍莲香琴艳红梅燕霞云军强勇刚伟林森木江海河川田生贵富旺发财宝全成功德仁民权杰俊龙虎',
];

/** How many people of a household can be named apart. */
const SLOTS = 10;
const GIVEN = first.length * second.length;
/** Has no factor in common with the number of given names, so that each is met once. */
const STRIDE = 1_297;

function given(index: number): string {
  const mixed = (index * STRIDE) % GIVEN;
  return (first[mixed % first.length] ?? '') + (second[Math.floor(mixed / first.length)] ?? '');
}

/**
 * @param household its number in the town, from 0
 * @param person their number in the household, 0…9; 1 is the spouse, who has another surname
 */
export function inventedName(household: number, person: number): string {
  const surname = surnames[(household + (person === 1 ? 17 : 0)) % surnames.length] ?? '';
  return surname + given(Math.floor(household / surnames.length) * SLOTS + person);
}

/** Somebody on the staff or beside a household; numbered over the whole province, whose towns they are not counted in. */
export const otherName = (index: number): string => inventedName(index * 7, 3 + (index % 5));

/** How many households of a town have names of their own. */
export const NAMED_HOUSEHOLDS = Math.floor(GIVEN / SLOTS) * surnames.length;
