/** A declaration on paper, as its filer or who works on its case sees it. */
import { useState } from 'react';
import { now } from '../../platform/clock';
import { useParams } from '../../platform/navigation';
import { usePaper } from '../../platform/print';
import { callServer } from '../../platform/server';
import { fetchPaper } from '../../platform/transfer';
import { Loading, Banner, Page, SignInFirst, Trouble, useLoad, useReader } from '../../ui';
import { PdfFoot } from '../../ui/PdfFoot';
import { PdfNotes } from '../../ui/PdfNotes';
import { usePdf } from '../../ui/use-pdf';
import { ageWords } from '../../shared/say/days';
import { isGone, myDetails } from '../../stores/my-details';
import { useAccount } from '../../stores/session';
import type { OnPaper } from '../../shared/say/paper';
import { FormSheet } from './FormSheet';

/** From the case where one is named, and otherwise from one's own declarations. */
async function load(id: string, caseId: string | undefined): Promise<OnPaper | undefined> {
  if (caseId === undefined) return myDetails.load(id);
  const { filed, village } = await callServer('getCase', { params: { caseId } });
  const found = filed.find((each) => each.id === id);
  if (!found) return undefined;
  const { hardship, circumstances } = found.content;
  // What a withdrawn consent covers is put on no paper either.
  if (!hardship || !circumstances) return undefined;
  return { ...found, village, content: { ...found.content, hardship, circumstances } };
}

function Paper() {
  const { words } = useReader();
  const say = words.paper;
  const { id = '', case: caseId } = useParams('paper');
  const { data: read, error, loading, reload } = useLoad(() => load(id, caseId), id);
  const [stored] = useState(() => (caseId === undefined ? myDetails.find(id) : undefined));
  const data = isGone(error) ? undefined : (read ?? stored?.value);
  const pdf = usePdf(() => fetchPaper(id), say.fileName);
  usePaper('14mm');
  return (
    <Page wide title={say.title} foot={data && <PdfFoot pdf={pdf} />}>
      {error !== undefined && (
        <Trouble
          error={error}
          stale={stored?.asOf && words.progress.stale(ageWords(stored.asOf, now(), words.date))}
          onRetry={() => void reload()}
        />
      )}
      {!data && loading && <Loading rows={3} />}
      {!data && !loading && error === undefined && (
        <Banner look="warn">{words.problem['declaration.not_found']}</Banner>
      )}
      {data && <PdfNotes pdf={pdf} />}
      {data && <FormSheet declaration={data} />}
    </Page>
  );
}

export default function PaperPage() {
  const { words } = useReader();
  if (useAccount()) return <Paper />;
  return (
    <Page title={words.paper.title}>
      <SignInFirst title={words.home.mineSignIn} />
    </Page>
  );
}
