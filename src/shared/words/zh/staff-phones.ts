/** Words of the phone list (通讯录). */
export const phones = {
  title: '通讯录',
  titleOf: (place: string) => `${place} · 通讯录`,
  lead: '村里、乡镇、县里和部门的工作电话。点号码就能打。',
  search: '找村、乡镇或者人',
  searchHint: '村名、乡镇名、姓名',
  hotline: '防贫热线',
  county: '县里和部门',
  counties: '选一个县',
  own: '看哪里',
  nobodyCounty: '县里还没有人',
  nobodyTown: '乡镇还没有审核员，有事找县里',
  /** By who has somebody: the township, else the county. */
  nobodyVillage: { town: '没有第一书记和村干部，有事找乡镇', county: '没有第一书记和村干部，有事找县里' },
  noSecretary: { town: '没有第一书记，有事找乡镇', county: '没有第一书记，有事找县里' },
  noPhone: '没有电话',
  unnamed: '没有姓名',
  standsIn: (name: string) => `替${name}`,
  call: (name: string, phone: string) => `打给${name}，${phone}`,
  none: (said: string) => `没有找到“${said}”`,
};
