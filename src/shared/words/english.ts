import type { Words } from '.';
import { domain } from './en/domain';
import { villager } from './en/villager';

export const english: Words = { ...domain, ...villager };
