import type { CaseDetail } from '../../shared/contract/case';
import { kindOf } from '../../shared/hardships/index';
import { useReader } from '../reader';
import { AttachedFiles, Card, Heading, Banner } from '../../ui';

/**
 * The photos and the voice of one declaration, seen large and listened to. A household that said “另有语音” in place of
 * words, whose voice has not come yet, is told apart from one that said nothing.
 */
export function Attachments({ filed: { content, attachments } }: { filed: CaseDetail['filed'][number] }) {
  const { words } = useReader();
  const say = words.media;
  const onTheWay =
    content.hardship !== undefined &&
    kindOf(content.hardship.kind).ownWords &&
    content.withheld.length === 0 &&
    content.words === undefined &&
    !attachments.some(({ kind }) => kind === 'voice');
  if (attachments.length === 0 && !onTheWay) return null;
  const of = (kind: 'photo' | 'voice') => attachments.filter((each) => each.kind === kind).length;
  return (
    <Card className="k-stack">
      <Heading level={2}>{attachments.length > 0 ? say.count(of('photo'), of('voice')) : say.attached.title}</Heading>
      {onTheWay && <Banner>{say.attached.onTheWay}</Banner>}
      <AttachedFiles attachments={attachments} />
    </Card>
  );
}
