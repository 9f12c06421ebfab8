/** Said to who has no safe place to sleep tonight. */
export const tonight = {
  title: '今晚先去这里',
  danger: '房子有危险，人先离开，别回去拿东西。',
  willBeUrgent: '交上去就标成紧急：先安顿，手续后补。',
  isUrgent: '已标紧急：先安顿，手续后补。',
  none: '镇上还没有登记安置点。打第一书记的电话，让他马上安排。',
  unknown: '安置点的名单还没有下载到手机。先打电话，问今晚住哪里。',
  places: (count: number) => `能住 ${count} 人`,
  callPlace: (phone: string) => `打电话 ${phone}`,
  callContact: (role: string, name: string) => `打给${role} ${name}`,
  emergency: { '110': '报警 110', '119': '消防 119', '120': '急救 120' },
};
