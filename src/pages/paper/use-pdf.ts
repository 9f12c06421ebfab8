import { useEffect, useRef, useState } from 'react';
import { toTop } from '../../platform/focus';
import { release } from '../../platform/files';
import { forgetPdf, givePdf } from '../../platform/pdf';
import { fetchPaper } from '../../platform/transfer';

interface Pdf {
  busy: boolean;
  error?: unknown;
  /** It came, and the phone could not open it. */
  unopened: boolean;
  give(): Promise<void>;
}

/** The declaration's form as a file. @param name that a person reads */
export function usePdf(declaration: string, name: string): Pdf {
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
      const source = await fetchPaper(declaration);
      // Who has left the page meanwhile is not called back by a file.
      if (!here.current) return release(source);
      opened = await givePdf(source, name);
    } catch (reason) {
      error = reason;
    }
    setState({ busy: false, error, unopened: error === undefined && !opened });
    // It is said above the form, the button stands below it.
    if (here.current && !opened) toTop();
  };
  return { ...state, give };
}
