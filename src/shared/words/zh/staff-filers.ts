/** Words of finding out whose a declaration is (核对申报人), and of who declares in another village. */
import type { Proof } from '../../contract/proof';

export const filers = {
  title: '谁报的？',
  sub: '当面问清楚。没问清楚以前，报的人看不到您写的、查到的。',
  self: (day: string, name: string) => `${day}${name}报的：是这家人报的吗？`,
  helper: (day: string, name: string, relation: string) => `${day}${name}（${relation}）代填的：是这家人托的吗？`,
  is: { household: '是', stranger: '不是' },
  answered: { household: '是这家人报的', stranger: '不是这家人报的' },
  phone: '这家人的电话（可以不写）',
  phoneHint: '当面问到的。以后有人用这家的名义来报，打这个电话问。',
  phoneSaid: (phone: string) => `电话 ${phone}`,
  known: {
    household: (how: string) => `已核对：是这家人报的（${how}）`,
    stranger: (how: string) => `已核对：不是这家人报的（${how}）`,
  },
  how: { visit: '上门', phone: '电话', in_person: '当面' } satisfies Record<Proof['how'], string>,
  strangerWords: '报的人看不到办理的内容。这家人真有难处的，照样办。',
  unproven: (name: string) => `还没核对：${name}是不是这家人`,
  unprovenWords: '以前的办理内容，这个人看不到。打入户时记下的电话问，或者当面问。',
  ask: '记下核对的结果',
  callHint: (phone: string) => `打入户时记下的电话：${phone}`,
  noNumber: '入户时没有记下电话，请当面问。申报里填的电话不算数。',
  callWay: { phone: '打了入户时记下的电话', in_person: '当面问的' },
  withdrawn: '报的人已经撤回这一件',
  apart: (village: string) => `原来算在${village}的一户里`,
  apartWords: '结婚、分家、搬走的，上门看过后记下“分户属实”，那边就不再算这个人。报错了村的，请乡镇并到那边的一件。',
  apartLeft: '已经记下分户属实，那边不再算这个人。',
};
