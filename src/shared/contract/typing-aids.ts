/**
 * What saves typing: one's phone number by one tap in WeChat, an identity card that is read, and in which township the
 * phone is. Somebody else's service does the work: each is there only where the server has it set up, none is ever
 * required, and what comes back is shown in the fields, to be changed, and kept by nobody.
 */
import { Area } from './area';
import { IdNumber, Name, Phone } from '../base/identity';
import { text } from '../base/text';
import * as z from '../base/zod';

export const serverAids = ['phone', 'card', 'place'] as const;
export type ServerAid = (typeof serverAids)[number];

/** Which the server has; what a newer one has beside them is not offered. */
export const TypingAids = z
  .object({
    phone: z.boolean(),
    card: z.boolean(),
    place: z.boolean(),
    /** Those of the local stand-ins: what they say is invented. */
    demo: z.array(z.string()),
  })
  .meta({ id: 'TypingAids' });
export type TypingAids = z.infer<typeof TypingAids>;

/** What WeChat's button gave; it works once, for five minutes. */
export const PhoneCode = z.strictObject({ code: text(512) });
export const OwnPhone = z.object({ phone: Phone });

/** What the front of a card says, as far as it was read and holds: a number has passed its checksum. */
export const CardWords = z.object({ name: Name.optional(), idNumber: IdNumber.optional() }).meta({ id: 'CardWords' });
export type CardWords = z.infer<typeof CardWords>;

/** Degrees, to a hundred metres or so: which township it is asks for no more. */
export const Whereabouts = z.personal(
  'location',
  z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
);
export type Whereabouts = z.infer<typeof Whereabouts>;

const DECIMALS = 3;
export const roughly = ({ latitude, longitude }: Whereabouts): Whereabouts => ({
  latitude: Number(latitude.toFixed(DECIMALS)),
  longitude: Number(longitude.toFixed(DECIMALS)),
});
/** A phone that knows its place no better than this may be in another township, in metres. */
export const TOWNSHIP_WITHIN = 3_000;

/** The township where the phone is, or only its county: the village is for the person to say. */
export const Nearby = z.object({ county: Area, town: Area.optional() }).meta({ id: 'Nearby' });
export type Nearby = z.infer<typeof Nearby>;
