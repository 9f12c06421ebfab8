import { View } from '@tarojs/components';
import { useContext, useEffect, useState } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { Dictation } from './Dictation';
import { FieldError } from './FieldError';
import { lengthOf, shown } from '../shared/base/text';
import { fieldSentence } from '../shared/words';
import { useTyping } from './form';
import { useReader } from './kit-context';
import { InSheet } from './Sheet';
import { TextControl } from './TextControl';
import type { Autofill, Kind } from './text-control-props';
import './Field.css';

interface FieldProps {
  /** Unique on the page; `attendTo(id)` brings the reader here. */
  id: string;
  label: string;
  hint?: string;
  /** Said after what is typed: 元. */
  unit?: string;
  placeholder?: string;
  kind?: Kind;
  autofill?: Autofill | undefined;
  /** Characters that are taken; more can be typed, so that nothing is lost unsaid. */
  max?: number;
  value: string;
  error?: string;
  /** Puts the focus here. */
  focus?: boolean;
  /** Enter, or the keyboard's own key, after what is typed stands alone. */
  onEnter?(): void;
  /** While it is typed, for what is worked out beside it; the answer comes with `onCommit`. */
  onType?(value: string): void;
  onCommit(value: string): void;
}

/** How much of a field is filled before it is said. */
const NEAR = 0.9;

/** How many characters stand there, once that matters: until then no keystroke redraws anything. */
function countNear(typed: string, max: number | undefined): number | undefined {
  if (max === undefined) return undefined;
  const count = lengthOf(shown(typed));
  return count > max * NEAR ? count : undefined;
}

/** A label, what is typed, and what is wrong with it. */
export function Field({
  id,
  label,
  hint,
  unit,
  placeholder = '',
  kind = 'text',
  autofill,
  max,
  value,
  error,
  focus = false,
  onEnter,
  onType,
  onCommit,
}: FieldProps) {
  const { words } = useReader();
  const typing = useTyping(value, onCommit);
  const [count, setCount] = useState<number>();
  useEffect(() => setCount(countNear(value, max)), [value, max]);
  const tooLong = max !== undefined && count !== undefined && count > max;
  const wrong = tooLong ? fieldSentence({ code: 'text.too_long', limit: max }, words) : error;
  const fixed = useContext(InSheet);
  return (
    <View className="k-field" id={id}>
      <View className="k-field__label">{label}</View>
      {hint !== undefined && <View className="k-small">{hint}</View>}
      <View className={classes('k-field__box', wrong !== undefined && 'k-field__box--wrong')}>
        <TextControl
          className={classes('k-field__input', kind === 'long' && 'k-field__input--long')}
          label={[label, unit, wrong].filter(Boolean).join('，')}
          wrong={wrong !== undefined}
          kind={kind}
          autofill={autofill}
          placeholder={placeholder}
          value={value}
          focus={focus}
          fixed={fixed}
          onType={(typed) => {
            typing.type(typed);
            setCount(countNear(typed, max));
            onType?.(typed);
          }}
          onLeave={typing.leave}
          onEnter={onEnter}
        />
        {unit !== undefined && (
          <View className="k-field__unit" {...spoken({ hidden: true })}>
            {unit}
          </View>
        )}
      </View>
      {max !== undefined && count !== undefined && (
        <View className="k-field__count">{words.kit.count(count, max)}</View>
      )}
      {kind === 'long' && <Dictation onSaid={typing.add} />}
      <FieldError error={wrong} />
    </View>
  );
}
