import type { DeniedDeclaration } from '../../shared/contract/declaration';
import { DeniedCard, Page, ReceiptCard, useReader } from '../../ui';

/** For the helper whom the household denied: there is nothing to follow, and nothing to do. */
export function Denied({ denied }: { denied: DeniedDeclaration }) {
  const { words } = useReader();
  return (
    <Page title={words.progress.title}>
      <DeniedCard denied={denied} />
      <ReceiptCard receipt={denied.receipt} />
    </Page>
  );
}
