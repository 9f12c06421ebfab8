import { View } from '@tarojs/components';
import { lastPossibleToday } from '../platform/clock';
import { MAX_CERTIFICATE, noNumberReasons, numberInside } from '../shared/base/no-id-number';
import { nothingTyped, type DraftNoIdNumber } from '../shared/contract/draft';
import { plainDay } from '../shared/say/days';
import { ChoiceList } from './ChoiceList';
import { Field } from './Field';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { DateField } from './PickerField';
import { Press } from './Press';
import { Toggle } from './Toggle';
import type { FieldPlace } from './use-problems';
import './IdNumberField.css';

interface Person {
  idNumber: string;
  noIdNumber?: DraftNoIdNumber | undefined;
}

interface IdNumberFieldProps extends Person {
  label: string;
  hint?: string;
  /** Whether it is asked how old somebody without a number is; a visit asks that of everybody. */
  asksAge?: boolean;
  /** Whether one is known, though it is not shown whole here. */
  known?: boolean;
  /** @param field below the person: `idNumber`, `noIdNumber/reason` … */
  at(field: string): FieldPlace;
  onAnswer(person: Person): void;
}

/** A person's identity number, or in its place why there is none. */
export function IdNumberField({
  label,
  hint,
  asksAge = false,
  known = false,
  at,
  onAnswer,
  idNumber,
  noIdNumber,
}: IdNumberFieldProps) {
  const say = useReader().words.noNumber;
  if (!noIdNumber)
    return (
      <View>
        <Field
          {...at('idNumber')}
          kind="idcard"
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={idNumber}
          onCommit={(typed) => onAnswer({ idNumber: typed })}
        />
        {!known && (
          <Press className="k-plain k-no-number" onTap={() => onAnswer({ idNumber, noIdNumber: nothingTyped })}>
            {say.ask}
          </Press>
        )}
      </View>
    );
  const change = (next: Partial<DraftNoIdNumber>) => onAnswer({ idNumber, noIdNumber: { ...noIdNumber, ...next } });
  const { reason, number } = noIdNumber;
  if (reason === undefined)
    return (
      <View className="k-field">
        <View className="k-field__label">{say.title}</View>
        <View className="k-small k-no-number__words">{say.words}</View>
        <ChoiceList
          {...at('noIdNumber/reason')}
          label={say.title}
          options={noNumberReasons.map((value) => ({ value, title: say.reason[value] }))}
          value={reason}
          onChoose={(value) => change({ reason: value })}
        />
        <Press
          className="k-plain k-no-number"
          // A disability certificate has shown that there is one.
          onTap={() => onAnswer({ idNumber: numberInside(number) ?? idNumber })}
        >
          {say.have}
        </Press>
      </View>
    );
  const why = say.reason[reason];
  return (
    <View className="k-stack k-stack--wide">
      <View className="k-field" id={at('noIdNumber').id}>
        <View className="k-field__label">{label}</View>
        <View className="k-no-number__said">
          <View className="k-grow k-strong">{why}</View>
          <Press
            className="k-no-number__change"
            label={say.changeWhat(why)}
            onTap={() => change({ reason: undefined })}
          >
            <Icon name="edit" />
            <View>{say.change}</View>
          </Press>
        </View>
      </View>
      {asksAge && <Age {...{ at, noIdNumber, change }} />}
      {reason === 'certificate_only' && (
        <Certificate {...{ at, noIdNumber, change }} onNumber={(inside) => onAnswer({ idNumber: inside })} />
      )}
    </View>
  );
}

interface MoreProps extends Pick<IdNumberFieldProps, 'at'> {
  noIdNumber: DraftNoIdNumber;
  change(next: Partial<DraftNoIdNumber>): void;
}

/** The day that a newborn has; of others whether they are a child. */
function Age({ at, noIdNumber: { reason, bornOn, under14 }, change }: MoreProps) {
  const { words } = useReader();
  const say = words.noNumber;
  const today = lastPossibleToday();
  if (reason === 'newborn')
    return (
      <DateField
        {...at('noIdNumber/bornOn')}
        label={say.bornOn}
        value={bornOn}
        shown={bornOn && plainDay(bornOn, today, words.date)}
        end={today}
        onPick={(day) => change({ bornOn: day })}
      />
    );
  return (
    <Toggle
      {...at('noIdNumber/under14')}
      label={say.under14}
      words={say.under14Words}
      onText={say.yes}
      offText={say.no}
      value={under14}
      onChange={(value) => change({ under14: value })}
    />
  );
}

interface CertificateProps extends MoreProps {
  /** What was typed begins with an identity number. */
  onNumber(inside: string): void;
}

function Certificate({ at, noIdNumber: { certificate, number }, change, onNumber }: CertificateProps) {
  const say = useReader().words.noNumber;
  const inside = numberInside(number);
  return (
    <>
      <Field
        {...at('noIdNumber/certificate')}
        label={say.certificate}
        hint={say.certificateHint}
        max={MAX_CERTIFICATE}
        value={certificate}
        onCommit={(typed) => change({ certificate: typed })}
      />
      <Field
        {...at('noIdNumber/number')}
        label={say.number}
        max={MAX_CERTIFICATE}
        value={number}
        onCommit={(typed) => change({ number: typed })}
      />
      {inside !== undefined && (
        <Press className="k-plain k-no-number" onTap={() => onNumber(inside)}>
          {say.use}
        </Press>
      )}
    </>
  );
}
