import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { Attachment } from '../../shared/attachment';
import { chinaDay } from '../../shared/china-time';
import { instantWords, plainDay } from '../../shared/day-words';
import type { DeclarationDetail } from '../../shared/declaration';
import { filedSentences } from '../../shared/filed-words';
import { useReader } from '../../ui';
import './paper.css';

/** What stands on the form. */
export type OnPaper = Pick<DeclarationDetail, 'receipt' | 'filedAt' | 'village' | 'content' | 'attachments'>;

function Row({ name, value }: { name: string; value: string }) {
  return (
    <View className="form__row">
      <View className="form__name">{name}</View>
      <View className="form__value">{value}</View>
    </View>
  );
}

/** Like the paper form that it stands for: rows to be read, and room to be signed. */
export function FormSheet({ declaration }: { declaration: OnPaper }) {
  const { words } = useReader();
  const say = words.paper;
  const at = now();
  const today = chinaDay(at);
  const { receipt, filedAt, content, attachments } = declaration;
  const of = (kind: Attachment['kind']) => attachments.filter((each) => each.kind === kind).length;
  const attached = words.media.count(of('photo'), of('voice'));
  const helped = content.filer.relation !== 'self';
  return (
    <View className="form">
      <View className="form__head">{say.formTitle}</View>
      <View className="form__part">
        <Row name={say.receipt} value={receipt} />
        <Row name={say.applicant} value={content.applicant.name} />
        <Row name={say.filedAt} value={plainDay(chinaDay(filedAt), today, words.date)} />
        {attached !== '' && <Row name={say.attached} value={attached} />}
      </View>
      <View className="form__part">
        <View className="form__title">{say.happened}</View>
        {filedSentences(declaration, today, words).map((sentence) => (
          <View key={sentence} className="form__row">
            <View className="form__value">{sentence}</View>
          </View>
        ))}
      </View>
      <View className="form__small">{say.readBack}</View>
      <View className="form__signs">
        {[say.sign.applicant, ...(helped ? [say.sign.helper] : []), say.sign.visitor].map((who) => (
          <View key={who} className="form__sign">
            <View>{who}</View>
            <View className="form__line" />
            <View className="form__day">{say.sign.day}</View>
          </View>
        ))}
      </View>
      <View className="form__small">{[say.free, say.printed(instantWords(at, at, words.date))].join(' ')}</View>
    </View>
  );
}
