/** Words of the photos that the staff take of a visit, a vote, a delivery and a hung notice. */
const seen = '农户也看得到。没有信号也能拍，有信号自己发。';

export const photos = {
  visit: { title: '现场照片（可不拍）', hint: `房子、单据、家里的情况都行。${seen}` },
  vote: { title: '会议照片（可不拍）', hint: `会场、签到表都行，别拍进身份证号。${seen}` },
  delivery: { title: '帮扶照片（可不拍）', hint: `送到的东西、签收单都行。${seen}` },
  notice: { title: '张贴公示的照片', hint: `公示贴出来以后拍一张，看得清字就好。${seen}` },
  /** Of what was written, in its summary. */
  name: '照片',
  goAfter: (count: string) => `${count}在手机里，这一件收到以后自己发。`,
  there: (count: string) => `${count}已经收到，在办理经过里。`,
  refused: '有照片没有收下',
  see: '去看',
};
