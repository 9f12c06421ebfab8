/** A number stands apart from the characters beside it. */
export const apart = (text: string): string =>
  text.replace(/([\u4e00-\u9fff])(?=\d)/g, '$1 ').replace(/(\d)(?=[\u4e00-\u9fff])/g, '$1 ');
