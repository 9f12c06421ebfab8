import { levelOf, sayVillage, type Area } from '../shared/contract/area';
import type { AdminWords } from '../shared/words/admin';

/** `毕节市 › 威宁县 › 七里半社区`; the province is said where it stands alone. */
export function wayWords(way: readonly Area[], words: AdminWords): string {
  const shown = way.length > 1 ? way.filter(({ code }) => levelOf(code) !== 'province') : way;
  return shown.map(({ name }) => sayVillage(name)).join(words.admin.wayJoin);
}
