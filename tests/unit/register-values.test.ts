import { bindColumns, findHeaderRow, missingIn, rebind } from '../../mock-server/imports/columns';
import { findVillages } from '../../mock-server/imports/places';
import { identityIn, readCell } from '../../mock-server/imports/values';
import { makeAreas, GUIZHOU } from '../../mock-server/reference/areas';
import type { Reference } from '../../mock-server/reference/reference';
import { registerFields, type FieldType } from '../../mock-server/registers/fields';
import { readAreas } from '../../mock-server/seed/areas';

describe('cells of the register', () => {
  it.each<[FieldType, string, unknown]>([
    ['month', '202303', '2023-03'],
    ['month', '202303.0', '2023-03'],
    ['month', '2023年3月', '2023-03'],
    ['month', '2023-03', '2023-03'],
    ['month', '2023-03-15', '2023-03'],
    ['day', '19790103.0', '1979-01-03'],
    ['day', '1979/1/3', '1979-01-03'],
    ['phone', '13900001005.0', '13900001005'],
    ['phone', '139 0000 1005', '13900001005'],
    ['number', '18.0', 18],
    ['number', '5650.00', 5650],
    ['number', '１２', 12],
    ['yes_no', '是', true],
    ['yes_no', '否 ', false],
    ['word', '边缘易致贫户 ', '边缘易致贫户'],
    ['word', '1.0', '1'],
    ['list', '技能培训,外出务工补贴、其他', ['技能培训', '外出务工补贴', '其他']],
    ['id_number', '52000019790103101x ', '52000019790103101X'],
    ['text', '52500700000000.0', '52500700000000'],
  ])('are read: %s %s', (type, text, value) => {
    expect(readCell(type, text)).toEqual({ value });
  });

  it.each<[FieldType, string, string]>([
    ['month', '2023-13', 'cell.month'],
    ['month', '3月', 'cell.month'],
    ['day', '20230230', 'cell.day'],
    ['phone', '1390000', 'cell.phone'],
    ['number', '约5公里', 'cell.number'],
    ['yes_no', '不清楚', 'cell.yes_no'],
  ])('stay as they are written where they can not be read: %s %s', (type, written, code) => {
    expect(readCell(type, written)).toEqual({ written, code });
  });

  it.each([
    ['52000019790103101X', { idNumber: '52000019790103101X' }],
    ['52000019790103101X43', { idNumber: '52000019790103101X', disability: '43' }],
    ['52000019790103101X4311', { idNumber: '52000019790103101X', disability: '4311' }],
    ['520000198101031021', { code: 'id_number.check_digit' }],
    ['999999199001010011', { code: 'id_number.none' }],
    ['5200001979010310', { code: 'id_number.length' }],
    ['', { code: 'id_number.missing' }],
  ])('a number says who somebody is only where it can be right: %s', (written, identity) => {
    expect(identityIn(written)).toEqual(identity);
  });
});

describe('the columns of a sheet', () => {
  const header = (row: number, ...texts: string[]) => ({
    row,
    cells: Object.fromEntries(texts.map((text, at) => [at, text])),
  });
  const titles = [header(1, '监测对象信息'), header(2, '导出条件：全部', '姓名')];

  it('are found below the titles and bound by their headers in any variant and order', () => {
    const row = header(
      4,
      '姓名',
      '公益性岗位帮扶',
      '行政村',
      '乡(镇)',
      '县(市、区、旗)',
      '*户编号（国家平台）',
      '没见过的',
      '检测对象类别',
    );
    expect(findHeaderRow(registerFields, [...titles, row])).toBe(row);
    const { columns } = bindColumns(registerFields, row);
    expect(columns.map(({ field }) => field)).toEqual([
      'member_name', 'public_post_help', 'village', 'township', 'county', 'household_no', undefined, 'monitored_category',
    ]); // prettier-ignore
    expect(missingIn(registerFields, columns)).toEqual([]);
    expect(columns[6]).toEqual({ column: 6, letter: 'G', header: '没见过的' });
  });

  it('take the first of two that say the same, or the one where the letter was seen', () => {
    const twice = bindColumns(registerFields, header(3, '户编号', '姓名', '姓名', '村', '户编号'));
    expect(twice.columns.map(({ field, twice: left }) => field ?? left)).toEqual([
      true, 'member_name', true, 'village', 'household_no',
    ]); // prettier-ignore
  });

  it('can be said otherwise, each field once', () => {
    const row = header(3, '甲', '乙');
    expect(rebind(registerFields, row, [{ column: 1, field: 'village' }])).toMatchObject({
      columns: [{ header: '甲' }, { header: '乙', field: 'village' }],
    });
    expect(rebind(registerFields, row, [{ column: 1, field: 'nothing' }])).toEqual({ wrong: 'nothing' });
    const both = [0, 1].map((column) => ({ column, field: 'village' }));
    expect(rebind(registerFields, row, both)).toEqual({ wrong: 'village' });
  });
});

describe('the village that a sheet means', () => {
  const reference = makeAreas(readAreas()) as Reference;
  const find = (county: string, town: string, village: string) =>
    findVillages(reference, GUIZHOU, { county, town, village });
  it.each([
    ['威宁彝族回族苗族自治县', '观风海镇', '七里半社区'],
    ['威宁县', '观风海', '七里半'],
    ['威宁', '观风海镇', '七里半社区居民委员会'],
  ])('is found: %s %s %s', (...names) => {
    expect(find(...names)).toEqual(['520526107001']);
  });
  it('is not guessed', () => {
    expect(find('威宁县', '观风海镇', '不存在村')).toEqual([]);
    expect(find('榕江县', '观风海镇', '七里半社区')).toEqual([]);
    expect(find('', '观风海镇', '七里半社区')).toEqual([]);
  });
});
