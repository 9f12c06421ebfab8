/** Sentences of the villager's pages and of what all pages share. */
export const villager = {
  appName: '贵州防贫申报',
};
