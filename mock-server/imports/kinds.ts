/** Every kind of sheet that can come in. */
import type { ImportKind as KindName } from '../../src/shared/contract/imports';
import type { ImportKind } from './kind';
import { registerKind } from './register/index';
import { staffKind } from './staff/index';

export const kinds: Record<KindName, ImportKind> = { register: registerKind, staff: staffKind };
