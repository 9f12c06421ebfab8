/** Words of the page that says how it goes and who decides. */
export const help = {
  title: '要多久？谁来定？',
  lead: '报了以后会怎样',
  steps: {
    file: { title: '您申报', words: '几分钟。手机里填，或者请别人代填。' },
    visit: {
      title: '第一书记上门',
      words: (normal: string, urgent: string) =>
        `村里有第一书记的，直接到他手里；还没有的，先到乡镇。一般 ${normal}，特别急的 ${urgent}。`,
    },
    deliberation: {
      title: '村里评议、公示',
      words: (days: number) => `大家评一评，结果贴出来 ${days} 天。不写身份证号、电话和病名。`,
    },
    review: { title: '乡镇审核、县里审定', words: '比对情况，定下来帮不帮、怎么帮。' },
    assistance: {
      title: '帮扶',
      words: '缺什么帮什么：看病、住房、上学、找活。哪个部门办、哪天前办好，都写在进度里。',
    },
    eliminated: { title: '风险消除', words: '日子稳当了，再上门看，乡镇审、县里定。又难了，随时再报。' },
  },
  questions: {
    what: {
      title: '这是什么？',
      words: '家里遇到难处，日子过不下去，或者快过不下去了，在这里说一声。村里有人上门看，该帮的帮，不让谁再返贫。',
    },
    who: {
      title: '谁来定？',
      words: '由人来定：第一书记上门看，村里评议，乡镇审核，县里审定。电脑只帮着排先后，急的排前面。',
    },
    counts: {
      title: '什么样的能报？',
      words:
        '生病花钱多、受了灾、没活干、上学花费大、出了事故、有残疾、种养亏了、家里缺人手，都能报。以前是不是贫困户，都能报。拿不准也能报。',
    },
    helper: { title: '能帮别人报吗？', words: '能。亲戚、邻居、村干部都可以代填，写上自己的名字和电话就行。' },
    late: { title: '过了日子没人办怎么办？', words: '系统会自动报到上一级督办，不用再报一次。也可以打电话催。' },
    object: { title: '结果不对怎么办？', words: '在进度里点“有异议”，写上为什么，上一级会重新看。也可以打电话说。' },
    again: {
      title: '帮过以后又难了呢？',
      words: '记录一直留着。在进度里点“又难了”，写几句就行，不用从头填，村里会重新上门。',
    },
  },
  neverTitle: '这些事不会有',
  never: {
    computer: '电脑不会拒绝谁。',
    money: '不要钱，也不用先交材料。上门时再看单据。',
    assets: '有房有车不会自动不算，会上门问清楚。',
    privacy: '身份证号、电话、病情不会贴出来。',
    grudge: '提意见、有异议，没有人会为难您。',
    codes: '我们不会打电话要验证码、银行卡密码。要的都是骗子。',
  },
  callTitle: '不想用手机填',
  callWords: (hotline: string) => `打 ${hotline}，或者去找第一书记，都一样算数。`,
  call: (hotline: string) => `打 ${hotline}`,
  demo: (source: string) => `期限是演示数据（${source}）。`,
};
