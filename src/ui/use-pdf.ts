import { useEffect, useRef, useState } from 'react';
import { release } from '../platform/files';
import { toTop } from '../platform/focus';
import { forgetPdf, givePdf } from '../platform/pdf';

export interface Pdf {
  busy: boolean;
  error?: unknown;
  /** It came, and the phone could not open it. */
  unopened: boolean;
  give(): Promise<void>;
}

/** What stands on the page as a file of the server's. @param ask fetches it @param name that a person reads */
export function usePdf(ask: () => Promise<string>, name: string): Pdf {
  const [state, setState] = useState<Omit<Pdf, 'give'>>({ busy: false, unopened: false });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      void forgetPdf(name);
    };
  }, [name]);
  const give = async () => {
    setState({ busy: true, unopened: false });
    let error: unknown;
    let opened = false;
    try {
      const source = await ask();
      // Who has left the page meanwhile is not called back by a file.
      if (!here.current) return release(source);
      opened = await givePdf(source, name);
    } catch (reason) {
      error = reason;
    }
    setState({ busy: false, error, unopened: error === undefined && !opened });
    // It is said above the sheet, the button stands below it.
    if (here.current && !opened) toTop();
  };
  return { ...state, give };
}
