/** An empty staff sheet, with people filled in: in a village that there is not, so that they are never taken. */
import type { StaffField } from './fields';

type Example = Record<StaffField, string>;

const somebody: Example = {
  name: '赵示例',
  phone: '13900001000',
  role: '驻村第一书记',
  county: '威宁彝族回族苗族自治县',
  town: '观风海镇',
  village: '示例村（填好后删掉这几行）',
  department: '',
};

export const staffExample: { fields: StaffField[]; rows: Example[] } = {
  fields: Object.keys(somebody) as StaffField[],
  rows: [
    somebody,
    { ...somebody, name: '钱示例', phone: '13900002000', role: '村干部' },
    { ...somebody, name: '孙示例', phone: '13900003000', role: '乡镇审核员', town: '示例镇', village: '' },
    {
      ...somebody,
      name: '李示例',
      phone: '13900004000',
      role: '县级工作人员',
      county: '示例县',
      town: '',
      village: '',
    },
    {
      ...somebody,
      name: '周示例',
      phone: '13900005000',
      role: '部门工作人员',
      county: '示例县',
      town: '',
      village: '',
      department: '医保局',
    },
  ],
};
