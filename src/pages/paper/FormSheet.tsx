import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import { paperOf, type OnPaper } from '../../shared/say/paper';
import { useReader } from '../../ui';
import './paper.css';

/** Like the paper form that it stands for: rows to be read, and room to be signed. */
export function FormSheet({ declaration }: { declaration: OnPaper }) {
  const { words } = useReader();
  const { title, rows, happened, readBack, signs, day, foot } = paperOf(declaration, now(), words);
  return (
    <View className="form">
      <View className="form__head">{title}</View>
      <View className="form__part">
        {rows.map(({ name, value }) => (
          <View key={name} className="form__row">
            <View className="form__name">{name}</View>
            <View className="form__value">{value}</View>
          </View>
        ))}
      </View>
      <View className="form__part">
        <View className="form__title">{happened.title}</View>
        {happened.sentences.map((sentence) => (
          <View key={sentence} className="form__row">
            <View className="form__value">{sentence}</View>
          </View>
        ))}
      </View>
      <View className="form__small">{readBack}</View>
      <View className="form__signs">
        {signs.map((who) => (
          <View key={who} className="form__sign">
            <View>{who}</View>
            <View className="form__line" />
            <View className="form__day">{day}</View>
          </View>
        ))}
      </View>
      <View className="form__small">{foot}</View>
    </View>
  );
}
