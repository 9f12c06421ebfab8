import { canPrint, print } from '../platform/print';
import { Button } from './Button';
import { useReader } from './kit-context';
import type { Pdf } from './use-pdf';

/** The ways from a page to paper: printed, where the platform can, and as a file. */
export function PdfFoot({ pdf }: { pdf: Pdf }) {
  const say = useReader().words.paper;
  return (
    <>
      {canPrint && (
        <Button look="quiet" onTap={print}>
          {say.print}
        </Button>
      )}
      <Button busy={pdf.busy ? say.saving : undefined} onTap={() => void pdf.give()}>
        {say.save}
      </Button>
    </>
  );
}
