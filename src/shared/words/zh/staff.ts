/** Sentences of the first secretary's, township's, county's and province's pages. */
export const staff = {
  queue: '待办',
};
