import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { classes } from './classes';
import { FieldError } from './FieldError';
import { Icon } from './Icon';
import { Press } from './Press';
import './ChoiceList.css';

export interface Option<T extends string> {
  value: T;
  title: string;
  words?: string;
}

interface Common<T extends string> {
  id?: string;
  /** What is being chosen, for who listens. */
  label: string;
  options: readonly Option<T>[];
  error?: string;
}
interface One<T extends string> extends Common<T> {
  many?: false;
  value: T | undefined;
  onChoose(value: T): void;
}
interface Many<T extends string> extends Common<T> {
  many: true;
  value: readonly T[];
  /** The whole new set, in the order of the options. */
  onChoose(value: T[]): void;
}

function toggled<T extends string>(options: readonly Option<T>[], chosen: readonly T[], value: T): T[] {
  return options.map((option) => option.value).filter((each) => (each === value) !== chosen.includes(each));
}

/** One or many of a list, each a row with its mark. */
export function ChoiceList<T extends string>(props: One<T> | Many<T>) {
  const { id, label, options, error } = props;
  const isOn = (value: T) => (props.many ? props.value.includes(value) : props.value === value);
  const choose = (value: T) =>
    props.many ? props.onChoose(toggled(options, props.value, value)) : props.onChoose(value);
  return (
    <View {...(id === undefined ? {} : { id })}>
      <FieldError above error={error} />
      <View className="k-list" {...spoken({ role: props.many ? 'group' : 'radiogroup', label })}>
        {options.map(({ value, title, words }) => (
          <Press
            key={value}
            className={classes('k-list__row', isOn(value) && 'k-list__row--on')}
            role={props.many ? 'checkbox' : 'radio'}
            label={words === undefined ? title : `${title}，${words}`}
            checked={isOn(value)}
            onTap={() => choose(value)}
          >
            <View
              className={classes('k-list__mark', props.many && 'k-list__mark--many', isOn(value) && 'k-list__mark--on')}
            >
              {isOn(value) && <Icon name="check" />}
            </View>
            <View className="k-grow">
              <View className="k-list__title">{title}</View>
              {words !== undefined && <View className="k-small">{words}</View>}
            </View>
          </Press>
        ))}
      </View>
    </View>
  );
}
