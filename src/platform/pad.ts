/** A field that a finger draws in: WeChat's canvas, or the browser's. */
import Taro from '@tarojs/taro';

export type Line = readonly { x: number; y: number }[];

export interface Pad {
  /** Its size on the screen, px. */
  width: number;
  height: number;
  draw(lines: readonly Line[]): void;
  clear(): void;
}

type Context = Pick<
  CanvasRenderingContext2D,
  'scale' | 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'clearRect' | 'lineWidth'
> & { strokeStyle: unknown; lineCap: string; lineJoin: string };

interface Node {
  width: number;
  height: number;
  getContext(kind: '2d'): unknown;
}

const INK = '#1b2620';
const THICKNESS = 4;

function padOn(node: Node, width: number, height: number, density: number): Pad {
  node.width = width * density;
  node.height = height * density;
  const context = node.getContext('2d') as Context;
  context.scale(density, density);
  context.strokeStyle = INK;
  context.lineWidth = THICKNESS;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  return {
    width,
    height,
    draw(lines) {
      context.beginPath();
      for (const line of lines)
        line.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.stroke();
    },
    clear: () => context.clearRect(0, 0, width, height),
  };
}

/** The pad whose canvas has the id; undefined while there is none. */
export function findPad(id: string): Promise<Pad | undefined> {
  if (process.env.TARO_ENV === 'h5') {
    const node = document.getElementById(id);
    if (!(node instanceof HTMLCanvasElement)) return Promise.resolve(undefined);
    return Promise.resolve(padOn(node, node.clientWidth, node.clientHeight, window.devicePixelRatio || 1));
  }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: ({ node: Node; width: number; height: number } | null)[]) =>
        resolve(found ? padOn(found.node, found.width, found.height, Taro.getWindowInfo().pixelRatio) : undefined),
      );
  });
}

/** Around a pad that fills the screen: its margins, and what stands over and under it, px. */
const MARGIN = 12;
const HEAD_AND_FOOT = 176;

/** The largest pad twice as long as broad that the window holds, px; in a tall window it stands on end. */
export function fullScreenPad(): { width: number; height: number; sideways: boolean } {
  const window_ = process.env.TARO_ENV === 'h5' ? undefined : Taro.getWindowInfo();
  const across = (window_?.windowWidth ?? window.innerWidth) - 2 * MARGIN;
  const down = (window_?.windowHeight ?? window.innerHeight) - HEAD_AND_FOOT;
  const sideways = down > across;
  const short = Math.floor(sideways ? Math.min(across, down / 2) : Math.min(across / 2, down));
  return sideways ? { width: short, height: 2 * short, sideways } : { width: 2 * short, height: short, sideways };
}
