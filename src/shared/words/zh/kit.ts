/** Words of the kit, and of days, times and deadlines. */
export const kit = {
  back: '返回',
  loading: '正在打开…',
  heldBy: (role: string) => `现在由${role}办`,
  retry: '再试一次',
  offline: '现在连不上网',
  offlineWords: '看看有没有信号，等一会儿再试。您填过的都在手机里，不会丢。',
  step: (now: number, of: number) => `第 ${now} 步，共 ${of} 步`,
  less: (what: string) => `${what}，减一`,
  more: (what: string) => `${what}，加一`,
  moreRows: '再看一些',
  fetchingRows: '正在取…',
  count: (now: number, most: number) => `${now} / ${most} 字`,
  none: '—',
  pick: '请选择',
  cancel: '取消',
  ok: '确定',
  stageState: { done: '已完成', now: '正在办', todo: '还没到' },
};

export const date = {
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  day: (month: number, day: number) => `${month} 月 ${day} 日`,
  dayOfYear: (year: number, month: number, day: number) => `${year} 年 ${month} 月 ${day} 日`,
  at: (day: string, clock: string) => `${day} ${clock}`,
  justNow: '刚刚',
  minutesAgo: (minutes: number) => `${minutes} 分钟前`,
};

export const due = {
  overdue: '已经逾期',
  overdueDays: (days: number) => `逾期 ${days} 个工作日`,
  today: '今天之内',
  byToday: '今天之内',
  left: (days: number) => `还剩 ${days} 个工作日`,
  byDay: (day: string) => `${day}前`,
  byTime: (day: string, clock: string) => `${day} ${clock} 前`,
  both: (short: string, by: string) => `${short}（${by}）`,
  withinHours: (hours: number) => `${hours} 小时内`,
  withinDays: (days: number) => `${days} 天内`,
  withinWorkingDays: (days: number) => `${days} 个工作日内`,
  provisional: '明年的放假安排还没公布，日子可能会变。',
};
