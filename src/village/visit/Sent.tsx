import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { back, replace } from '../../platform/navigation';
import { dueWords } from '../../shared/say/deadlines';
import type { CaseProgress } from '../../shared/contract/progress';
import { whoHasIt } from '../../desk/acting/Sent';
import { PhotosOnTheWay } from '../../desk/photos/PhotosOnTheWay';
import { useReader } from '../../desk/reader';
import { Button, Card, Heading, Banner, Page } from '../../ui';

interface SentProps {
  title: string;
  caseId: string;
  progress: CaseProgress;
}

/** The server has it: who acts now, and by when. */
export function Sent({ title, caseId, progress }: SentProps) {
  const { words } = useReader();
  const { acting, visit } = words.staff;
  const { due } = progress;
  const toQueue = () => void back('queue');
  return (
    <Page
      title={title}
      onBack={toQueue}
      foot={
        <>
          <Button look="quiet" onTap={() => void replace('case', { id: caseId })}>
            {acting.toCase}
          </Button>
          <Button onTap={toQueue}>{acting.toQueue}</Button>
        </>
      }
    >
      <Card className="k-stack k-stack--wide">
        <Banner look="done" title={visit.sent.done} />
        <Heading>{whoHasIt(progress, words)}</Heading>
        {due !== undefined && <View className="k-sub">{acting.nextBy(dueWords(due, now(), words).by)}</View>}
      </Card>
      <PhotosOnTheWay caseId={caseId} />
    </Page>
  );
}
