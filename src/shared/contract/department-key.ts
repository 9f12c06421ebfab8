/** A department's own key (接口密钥): with it the department's system sends what its officer may send by a sheet. */
import { Area, AreaCode } from './area';
import { Instant } from '../base/china-time';
import { departments } from './department';
import * as z from '../base/zod';

export const DepartmentKey = z
  .object({
    id: z.uuid(),
    department: z.enum(departments),
    area: Area,
    madeAt: Instant,
    madeBy: z.string().optional(),
    lastUsedAt: Instant.optional(),
    revokedAt: Instant.optional(),
  })
  .meta({ id: 'DepartmentKey' });
export type DepartmentKey = z.infer<typeof DepartmentKey>;
export const DepartmentKeys = z.object({ keys: z.array(DepartmentKey) });
export type DepartmentKeys = z.infer<typeof DepartmentKeys>;

/** Of which of the officer's roles it is. */
export const NewDepartmentKey = z.strictObject({ area: AreaCode }).meta({ id: 'NewDepartmentKey' });

/** The key itself is said this once: only its keyed hash is kept. */
export const MadeDepartmentKey = DepartmentKeys.extend({ key: z.string() }).meta({ id: 'MadeDepartmentKey' });
