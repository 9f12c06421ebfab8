/** How a household answered for what was filed for it, as the staff read it. */
export const proxy = {
  waiting: (name: string) => `${name}代填的，农户还没有确认`,
  waitingWords: '不影响办理。可以打电话问一声，或者上门时念给农户听、请农户签字。',
  denied: (how: string) => `农户说没有同意这次申报（${how}）`,
  deniedWords: '上门时请先问清楚。该帮的照样帮，由人来定。',
  confirmed: (how: string) => `农户已确认（${how}）`,
  note: '记下农户怎么说',
  tag: '农户说没同意',
};
