/** The receipt as a picture to keep or to show: the number, and whom to call. Nothing else of the household. */
import type { Picture } from '../../platform/save-picture';

const WIDTH = 900;
const HEIGHT = 600;
const FONT = 'PingFang SC, Noto Sans CJK SC, sans-serif';

export interface ReceiptLines {
  app: string;
  title: string;
  /** As it is read aloud, in groups. */
  groups: readonly string[];
  /** Who comes or who has it, and their phone. */
  lines: readonly string[];
}

export const receiptPicture = ({ app, title, groups, lines }: ReceiptLines): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  draw(pen) {
    pen.fillStyle = '#F5F3EC';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.fillStyle = '#0E4B34';
    pen.fillRect(0, 0, WIDTH, 110);
    pen.textAlign = 'center';
    const write = (text: string, y: number, size: number, colour: string, weight = 'normal') => {
      pen.fillStyle = colour;
      pen.font = `${weight} ${size}px ${FONT}`;
      pen.fillText(text, WIDTH / 2, y);
    };
    write(app, 72, 44, '#FFFFFF', 'bold');
    write(title, 185, 36, '#3A4A42');
    write(groups.join('   '), 290, 84, '#0E4B34', 'bold');
    lines.forEach((line, at) => write(line, 390 + at * 60, 36, '#1C2B23'));
  },
});
