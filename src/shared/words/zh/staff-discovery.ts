/** Words of a discovery: what the village found on a visit, what a department was warned of. */
import type { Origin } from '../../contract/case';
import type { LikelyDuplicate } from '../../contract/duplicate';

type By = Exclude<Origin, 'household' | 'register'>;

export const discovery = {
  notYours: '这里是村里和部门用的',
  notYoursWords: '走访发现由村干部、第一书记来报，部门预警由部门来报。',
  resumed: '上次写了一半，还在',
  fresh: '重新写一份',
  freshAsk: '上次写的不要了？',
  freshWords: '写的会从手机里删掉，找不回来。',
  asWhat: '是怎么发现的？',
  whoTitle: '是哪一户？',
  familyTitle: '家里的情况',
  whatTitle: '出了什么事？',
  village: '哪个村',
  findVillage: '写村名找',
  chosenVillage: (name: string) => `选的是：${name}`,
  kind: '最要紧的是哪一样',
  circumstances: '有就点一下',
  gaps: '住房、饮水、上学、医保有没有问题',
  words: { village: '走访时看到了什么', department: '收到了什么预警' } satisfies Record<By, string>,
  wordsExample: {
    village: '谁、什么时候、花了多少、还缺什么',
    department: '数据从哪里来、是多少、哪一天的',
  } satisfies Record<By, string>,
  consent: '这是按职责上报的。入户的时候，再当面征求农户同意查看看病、收入的情况。',
  next: '下一步',
  ask: { village: '把这一户报上去？', department: '把这条预警转下去？' } satisfies Record<By, string>,
  follows: {
    village: '报上去就建档，由第一书记上门核实。没有信号就先存着，有了自动交；交上去以后不能改。',
    department: '转下去就建档，由乡镇受理，再到村里核实。没有信号就先存着，有了自动交；交上去以后不能改。',
  } satisfies Record<By, string>,
  edit: '再改改',
  send: '交上去',
  likely: (count: number) => (count === 1 ? '看着像是已经报过的这一户' : `看着像是已经报过的，有 ${count} 件`),
  likelyWords: '先点开看。是同一户，就在那一件里办，不用再报。',
  likelyOne: (name: string, village: string) => `${name} · ${village}`,
  likelyWhy: (why: string[], status: string, when: string) => `${why.join('、')}。${when}建档，${status}`,
  because: { name: '名字一样', phone: '电话一样' } satisfies Record<LikelyDuplicate['because'][number], string>,
  another: '不是同一户，因为',
  anotherExample: '比如：同名不同人，住在另一个组',
  anotherIs: (reason: string) => `不是同一户：${reason}`,
  opened: '报上去了',
  openedWords: '已经建档，能在名单里看到。',
  joined: '这一户已经有一件在办，并到一起了',
  joinedWords: '写的都在那一件里，不会另外建档。',
  oneMore: '再报一户',
  toCase: '看这一户',
};
