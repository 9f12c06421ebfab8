import { View } from '@tarojs/components';
import { canPrint } from '../platform/print';
import { useReader } from './kit-context';
import { Banner } from './Banner';
import { Trouble } from './Trouble';
import type { Pdf } from './use-pdf';

/** What is to be known of a page's PDF: why there is none, and what WeChat's viewer can do with it. On no paper. */
export function PdfNotes({ pdf }: { pdf: Pdf }) {
  const say = useReader().words.paper;
  if (pdf.error === undefined && !pdf.unopened && canPrint) return null;
  return (
    <View className="k-unprinted k-stack">
      {pdf.error !== undefined && <Trouble error={pdf.error} stale={say.needsSignal} onRetry={() => void pdf.give()} />}
      {pdf.unopened && (
        <Banner look="error" title={say.notOpened}>
          {say.notOpenedWords}
        </Banner>
      )}
      {!canPrint && <View className="k-sub">{say.menu}</View>}
    </View>
  );
}
