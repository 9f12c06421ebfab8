/** Paper: a browser prints the page that shows; a mini program cannot. */
import { useEffect } from 'react';

export const canPrint = process.env.TARO_ENV === 'h5';

/** While the page stands there it is printed on A4, however printing is asked for. @param margin as CSS has it: `15mm` */
export function usePaper(margin: string): void {
  useEffect(() => {
    if (!canPrint) return undefined;
    const style = document.createElement('style');
    style.textContent = `@page { size: A4; margin: ${margin}; }`;
    document.head.append(style);
    return () => style.remove();
  }, [margin]);
}

export function print(): void {
  window.print();
}
