import type { villager as zh } from '../zh/villager';

export const villager: typeof zh = {
  appName: 'Guizhou hardship declaration',
};
