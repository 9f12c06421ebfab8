/** The local stand-ins: they need nobody, and what they say is invented, which the screen says too. */
import type { ServerAid } from '../../src/shared/contract/typing-aids';
import type { CardReader } from './card-reader';
import type { Geocoder } from './geocoder';
import type { OwnPhoneGateway } from './own-phone';

/** Invented. */
export const DEMO_PHONE = '13900000000';
/** Valid, and nobody's. */
const DEMO_CARD = { name: '赵小满', idNumber: '520000190001019996' };
/** 威宁 · 观风海镇, where the demo people live. */
const DEMO_TOWN = { county: '520526', town: { code: '520526107000', name: '观风海镇' } };
/** Degrees around the province. */
const GUIZHOU = { south: 24.6, north: 29.3, west: 103.6, east: 109.6 };

export const localTypingAids = {
  phone: { phoneOf: () => Promise.resolve(DEMO_PHONE) },
  card: { read: () => Promise.resolve(DEMO_CARD) },
  place: {
    locate: ({ latitude, longitude }) =>
      Promise.resolve(
        latitude > GUIZHOU.south && latitude < GUIZHOU.north && longitude > GUIZHOU.west && longitude < GUIZHOU.east
          ? DEMO_TOWN
          : undefined,
      ),
  },
  demo: ['phone', 'card', 'place'],
} as const satisfies { phone: OwnPhoneGateway; card: CardReader; place: Geocoder; demo: readonly ServerAid[] };
