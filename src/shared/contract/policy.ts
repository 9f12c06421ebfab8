/** Policy in force: dated, sourced data. No rule or screen knows a figure that is not here. */
import { AreaCode } from './area';
import { figureShapes } from './policy-fields';
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

export const priorities = ['urgent', 'high', 'normal'] as const;
export type Priority = (typeof priorities)[number];

const named = {
  version: z.string(),
  area: AreaCode,
  source: z.string(),
  /** Not an official figure of this place: labelled so wherever it shows. */
  demo: z.boolean(),
};

/** What a policy says, whether or not it is in force; one from before a figure was known is read with its `before`. */
export const PolicyContent = z.object({ ...named, ...figureShapes.standing });
export type PolicyContent = z.infer<typeof PolicyContent>;
/** As it was written down. */
export type WrittenPolicy = z.input<typeof PolicyContent>;

export const Policy = PolicyContent.extend({ validFrom: ChinaDay, validTo: ChinaDay.optional() }).meta({
  id: 'Policy',
});
export type Policy = z.infer<typeof Policy>;

/** What a screen may promise before anything is filed. */
export const PolicyInForce = z
  .object({ version: named.version, source: named.source, demo: named.demo, ...figureShapes.promised })
  .extend({
    /** A household that somebody else files for hears by text. */
    sms: z.literal(true).optional(),
  })
  .meta({ id: 'PolicyInForce' });
export type PolicyInForce = z.infer<typeof PolicyInForce>;
