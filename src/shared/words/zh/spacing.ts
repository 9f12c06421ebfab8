/** A number stands apart from the character before it. */
export const apart = (text: string): string => text.replace(/([\u4e00-\u9fff])(?=\d)/g, '$1 ');
