import { numberCell, cellOf, sheetLimits, SheetRefused, type SheetRow } from '../../mock-server/imports/sheet/cell';
import { openSheet } from '../../mock-server/imports/sheet/read';
import { Spill } from '../../mock-server/imports/sheet/spill';
import { workbookOf, zipOf } from '../zip';

async function read(bytes: Uint8Array, limits = sheetLimits): Promise<SheetRow[]> {
  const file = new Spill();
  try {
    file.append(bytes);
    const rows: SheetRow[] = [];
    for await (const row of (await openSheet(file, limits)).rows) rows.push(row);
    return rows;
  } finally {
    file.close();
  }
}
const refusal = (bytes: Uint8Array, limits = sheetLimits) =>
  read(bytes, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetRefused ? error.fault : String(error)),
  );

describe('spilled bytes', () => {
  it('come back as they were, across pages and while the last one is being filled', () => {
    const spill = new Spill();
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 251));
    for (let at = 0; at < bytes.length; at += 9_999) spill.append(bytes.subarray(at, at + 9_999));
    expect(spill.size).toBe(300_000);
    expect(spill.read(0, 300_000).equals(bytes)).toBe(true);
    expect(spill.read(65_530, 20).equals(bytes.subarray(65_530, 65_550))).toBe(true);
    expect(spill.read(299_990, 100).equals(bytes.subarray(299_990))).toBe(true);
    spill.close();
  });
});

describe('a workbook', () => {
  it('gives shared, inline, spoken and rich strings, numbers as they were typed, answers and days', async () => {
    const rows = await read(
      workbookOf(
        `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>赵_x000A_</t></is></c><c r="D2"><v>1.39E+10</v></c></row>
         <row><c><v>18.0</v></c><c t="b"><v>1</v></c><c s="1"><v>45627</v></c><c t="str"><v>x</v></c><c t="e"><v>#N/A</v></c></row>`,
        {
          'xl/sharedStrings.xml': `<sst><si><t>零</t></si><si><r><t>龙</t></r><r><t xml:space="preserve"> 小</t></r><rPh><t>lóng</t></rPh></si></sst>`,
          'xl/styles.xml': `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
        },
      ),
    );
    expect(rows).toEqual([
      { row: 2, cells: { 0: '龙 小', 2: '赵', 3: '13900000000' } },
      { row: 3, cells: { 0: '18', 1: '是', 2: '2024-12-01', 3: 'x', 4: ['error', '#N/A'] } },
    ]);
  });

  it('says of a formula that it is one, whether as such or typed as text', async () => {
    const [row] = await read(
      workbookOf(
        `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><t>=HYPERLINK("http://x","点我")</t></is></c></row>`,
      ),
    );
    expect(row?.cells).toEqual({ 0: ['formula', '2'], 1: ['formula', '=HYPERLINK("http://x","点我")'] });
  });

  it('puts the value of merged cells into all rows below', async () => {
    const book = workbookOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>户</t></is></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B3:C3"/></mergeCells><sheetData>`,
    );
    expect((await read(book)).map(({ cells }) => cells)).toEqual([{ 0: '户' }, { 0: '户', 1: '2' }, { 1: '3' }]);
  });

  it('has the digits of an identity number or says that some are lost', () => {
    expect(numberCell('5.2000019790103104E+17')).toEqual(['digits_lost', '520000197901031040']);
    expect(numberCell('13900001005')).toBe('13900001005');
    expect(numberCell('6350.5')).toBe('6350.5');
    expect(cellOf(' ="0123" ')).toBe('0123');
  });

  it('is refused where it inflates beyond what is honest, in one part or altogether', async () => {
    const rows = '<row><c t="inlineStr"><is><t>啊</t></is></c></row>'.repeat(300_000);
    const small = { ...sheetLimits, freeBytes: 1_000_000 };
    expect(await refusal(workbookOf(rows), { ...small, ratio: 50 })).toBe('inflates');
    expect(await refusal(workbookOf(rows), { ...small, ratio: 1e9, inflatedBytes: 5_000_000 })).toBe('inflates');
    expect(await refusal(workbookOf(rows), { ...sheetLimits, ratio: 1e9 })).toBe('too_many_rows');
  });

  it.each([
    ['an older format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_format'],
    ['another ZIP', zipOf({ 'a.txt': '字' }), 'not_a_sheet'],
    ['a ZIP cut off', workbookOf('<row r="1"/>').subarray(0, 200), 'unreadable'],
    [
      'entities that it makes itself',
      workbookOf('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'inflates',
    ],
    ['rows in no order', workbookOf('<row r="2"/><row r="1"/>'), 'unreadable'],
    ['too many columns', workbookOf('<row r="1"><c r="AMK1"><v>1</v></c></row>'), 'too_many_columns'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000dff', 'hex'), 'encoding'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('is refused: %s', async (_what, bytes, fault) => {
    expect(await refusal(bytes)).toBe(fault);
  });
});

describe('a CSV', () => {
  it('is read in UTF-8 with its mark, with commas and lines in quotes, and numbered as it stands', async () => {
    const rows = await read(Buffer.from('\ufeff县,村\r\n\r\n"威宁,县","海\n丰村"\r\n=1+1,="0123"\r\n'));
    expect(rows).toEqual([
      { row: 1, cells: { 0: '县', 1: '村' } },
      { row: 3, cells: { 0: '威宁,县', 1: '海\n丰村' } },
      { row: 4, cells: { 0: ['formula', '=1+1'], 1: '0123' } },
    ]);
  });

  it('is read in GB18030 and UTF-16, and with tabs', async () => {
    // 县,村 / 赵,钱
    expect(await read(Buffer.from('cfd82cb4e50ad5d42cc7ae0a', 'hex'))).toEqual([
      { row: 1, cells: { 0: '县', 1: '村' } },
      { row: 2, cells: { 0: '赵', 1: '钱' } },
    ]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('县\t村\n', 'utf16le')]);
    expect(await read(wide)).toEqual([{ row: 1, cells: { 0: '县', 1: '村' } }]);
  });
});
