/** Where the phone is, asked of it once and only within a tap. */
import Taro from '@tarojs/taro';
import { USEFUL_WITHIN, type HomeLocation, type PlaceTrouble } from '../shared/contract/place';
import { mayUse } from './privacy';

/** Satellites take their time under trees. */
const PATIENCE_MS = 15_000;

/** Degrees: no phone knows more. */
const toTheMetre = (degrees: number): number => Number(degrees.toFixed(5));

type Found = Pick<HomeLocation, 'latitude' | 'longitude' | 'accuracy'>;

const findOnPhone = (): Promise<Found> =>
  Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: PATIENCE_MS });

const findInBrowser = (): Promise<Found> =>
  new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, {
      enableHighAccuracy: true,
      timeout: PATIENCE_MS,
      maximumAge: 0,
    }),
  );

function troubleOf(error: unknown): PlaceTrouble {
  const { errMsg, code } = error as { errMsg?: string; code?: number };
  if (errMsg === undefined) return code === 1 ? 'denied' : 'failed';
  // WeChat asked in our stead, and the answer was no.
  if (/privacy/i.test(errMsg)) return 'refused';
  return /auth|permission/i.test(errMsg) ? 'denied' : 'failed';
}

/**
 * Call it within a tap.
 * @param within metres around it; what is known less well is `vague`
 */
export async function findPlace(
  use: 'place' | 'nearby' = 'place',
  within = USEFUL_WITHIN,
): Promise<HomeLocation | PlaceTrouble> {
  if (!(await mayUse(use))) return 'refused';
  const browser = process.env.TARO_ENV === 'h5';
  // A browser tells it to pages that came safely only.
  if (browser && !window.isSecureContext) return 'unsupported';
  try {
    const found = await (browser ? findInBrowser() : findOnPhone());
    if (found.accuracy > within) return 'vague';
    return {
      latitude: toTheMetre(found.latitude),
      longitude: toTheMetre(found.longitude),
      accuracy: Math.ceil(found.accuracy),
      datum: browser ? 'wgs84' : 'gcj02',
    };
  } catch (error) {
    return troubleOf(error);
  }
}
