/** Where a home is, for who looks for its door; said only by who wants to, and consented to apart (PIPL Art. 28). */
import * as z from '../base/zod';

export const HomeLocation = z
  .personal(
    'location',
    z.strictObject({
      /** Degrees north and east. */
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      /** Metres around it within which the home lies. */
      accuracy: z.int().min(0).max(100_000),
      /** WeChat and China's maps use gcj02 (国测局坐标), which lies some hundred metres beside a browser's wgs84. */
      datum: z.enum(['gcj02', 'wgs84']),
    }),
  )
  .meta({ id: 'Place' });
export type HomeLocation = z.infer<typeof HomeLocation>;

/** `26.85912,104.28243`: what every map can search for. */
export const coordinates = ({ latitude, longitude }: HomeLocation): string => `${latitude},${longitude}`;

/** A phone that knows its place no better than this leads nobody to a door, in metres. */
export const USEFUL_WITHIN = 300;

/** Why a phone does not say where it is. */
export type PlaceTrouble = 'refused' | 'denied' | 'unsupported' | 'vague' | 'failed';
