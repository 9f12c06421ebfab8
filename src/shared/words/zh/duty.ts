/** Words of what someone answers for; everybody's home and settings show them. */
export const duty = {
  administration: '管理台',
  ofDepartment: (role: string, department: string) => `${role}（${department}）`,
  inPlaceOf: (role: string, name: string) => `${role}（替${name}）`,
  placeJoin: '、',
  reasonJoin: '；',
};
