/** What somebody on the staff says of their own account. */
import { IdNumber } from '../base/identity';
import { narrow, text } from '../base/text';
import * as z from '../base/zod';

export const Activation = z.strictObject({ code: text(40, narrow) }).meta({ id: 'Activation' });

/** Of somebody on the staff: a case of their own household is closed to them. */
export const OwnNumber = z.strictObject({ idNumber: IdNumber }).meta({ id: 'OwnNumber' });
