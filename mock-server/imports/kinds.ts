/** Every kind of sheet that can come in. */
import type { WarningKind } from '../../src/shared/contract/department';
import type { ImportKind as KindName } from '../../src/shared/contract/imports';
import { warningKinds } from '../../src/shared/contract/warning';
import type { ImportKind } from './kind';
import { registerKind } from './register/index';
import { staffKind } from './staff/index';
import { warningKind } from './warnings/index';

export const kinds: Readonly<Record<KindName, ImportKind>> = {
  register: registerKind,
  staff: staffKind,
  ...(Object.fromEntries(warningKinds.map((kind) => [kind, warningKind(kind)])) as Record<WarningKind, ImportKind>),
};
