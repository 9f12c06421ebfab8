/** What a finger draws, kept small: strokes of x, y, x, y … in thousandths of the field. */
import { INK } from '../shared/contract/signature';

export type Ink = readonly (readonly number[])[];

export const INK_SCALE = INK.scale;
/** The field is so many times as wide as high, and so is every picture of what was drawn in it. */
export const INK_RATIO = 2;
/** Nearer points than this, in thousandths of the width, look the same. */
const STEP = 12;

const clamp = (value: number): number => Math.min(INK_SCALE, Math.max(0, Math.round(value)));

const hasRoom = (ink: Ink): boolean => ink.flat().length + 2 <= INK.all;

/** Whether no further stroke can be drawn. */
export function isFull(ink: Ink): boolean {
  return !hasRoom(ink) || ink.length >= INK.strokes;
}

/** The ink with a new stroke begun at a point. */
export function beginStroke(ink: Ink, x: number, y: number): Ink {
  return isFull(ink) ? ink : [...ink, [clamp(x), clamp(y)]];
}

/** The ink with its last stroke led on to a point; too near a point changes nothing. */
export function leadStroke(ink: Ink, x: number, y: number): Ink {
  const last = ink[ink.length - 1];
  if (last === undefined || !hasRoom(ink)) return ink;
  const [toX, toY] = [clamp(x), clamp(y)];
  const [fromX = 0, fromY = 0] = last.slice(-2);
  if (Math.abs(toX - fromX) + Math.abs(toY - fromY) / INK_RATIO < STEP) return ink;
  return [...ink.slice(0, -1), [...last, toX, toY]];
}

/** The strokes as lines in a picture `width` wide; a dot is a line to itself. */
export function linesOf(ink: Ink, width: number): { x: number; y: number }[][] {
  const height = width / INK_RATIO;
  return ink.map((stroke) => {
    const points = Array.from({ length: stroke.length / 2 }, (_, at) => ({
      x: ((stroke[at * 2] ?? 0) * width) / INK_SCALE,
      y: ((stroke[at * 2 + 1] ?? 0) * height) / INK_SCALE,
    }));
    const [only] = points;
    return points.length === 1 && only ? [only, { x: only.x + 1, y: only.y }] : points;
  });
}

const PICTURE = 400;

/** The drawing as a picture's address. */
export function pictureOf(ink: Ink): string {
  const paths = linesOf(ink, PICTURE).map(
    (line) => `M${line.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`,
  );
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE} ${PICTURE / INK_RATIO}">` +
    `<path d="${paths.join('')}" fill="none" stroke="#1b2620" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
