/** What the page shares the screen with: the phone's status bar and WeChat's capsule button. */
import Taro from '@tarojs/taro';

export interface Frame {
  /** Height of the phone's status bar, px. */
  statusBar: number;
  /** Space on the right that WeChat's capsule takes, px. */
  capsule: number;
  /** Height of the row that the capsule stands in, px; 0 without one. */
  row: number;
}

const NO_FRAME: Frame = { statusBar: 0, capsule: 0, row: 0 };
let known: Frame | undefined;

function measure(): Frame {
  if (process.env.TARO_ENV === 'h5') return NO_FRAME;
  try {
    const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo();
    const capsule = Taro.getMenuButtonBoundingClientRect();
    return {
      statusBar: statusBarHeight,
      capsule: windowWidth - capsule.left,
      row: capsule.height + 2 * (capsule.top - statusBarHeight),
    };
  } catch {
    return NO_FRAME;
  }
}

export function getFrame(): Frame {
  known ??= measure();
  return known;
}

/** WeChat's own text size runs from 15 to 26 with 17 in the middle; browsers start from 16. */
const LARGE_TEXT = 20;
const LARGEST_TEXT = 23;

/** The size of text that the person has set in their phone, px; 0 where it doesn't say. */
function ownTextSize(): number {
  try {
    if (process.env.TARO_ENV === 'h5') return parseFloat(getComputedStyle(document.documentElement).fontSize);
    return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? 0;
  } catch {
    return 0;
  }
}

/** Whether the person has asked their phone for large text. */
export const prefersLargeText = (): boolean => ownTextSize() >= LARGE_TEXT;

let largest: boolean | undefined;

/** Whether the phone's own text is about as large as it goes; asked once, for every page needs to know. */
export function prefersLargestText(): boolean {
  largest ??= ownTextSize() >= LARGEST_TEXT;
  return largest;
}

/** Names the page for the browser's tab, with how much waits there, and for whoever listens to the screen. */
export function nameWindow(title: string, locale: string, waiting = 0): void {
  if (process.env.TARO_ENV === 'h5') {
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
    document.documentElement.lang = locale;
    return;
  }
  Taro.setNavigationBarTitle({ title }).catch(() => undefined);
}
