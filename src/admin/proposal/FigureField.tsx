import { View } from '@tarojs/components';
import { limitUnits, policyFields, type LimitUnit, type PolicyField } from '../../shared/contract/policy-fields';
import { useReader } from '../reader';
import { Chip, Field } from '../../ui';
import { spoken } from '../../ui/a11y';
import './proposal.css';

interface FigureFieldProps {
  id: string;
  name: PolicyField;
  value: string;
  /** Of a limit. */
  unit: LimitUnit;
  error: string | undefined;
  onFigure(value: string): void;
  onUnit(unit: LimitUnit): void;
}

/** One figure of a policy; a limit also says what it is counted in. */
export function FigureField({ id, name, value, unit, error, onFigure, onUnit }: FigureFieldProps) {
  const say = useReader().words.admin.policy;
  const { kind } = policyFields[name];
  const { name: label, ...more }: { name: string; hint?: string } = say.fields[name];
  const said = kind === 'limit' ? say.units[unit] : kind === 'phone' ? undefined : say.amount[kind]('').trim();
  return (
    <View className="a-figure-field">
      <Field
        id={id}
        kind={kind === 'phone' ? 'phone' : 'number'}
        label={label}
        {...more}
        {...(said !== undefined && { unit: said })}
        value={value}
        error={error}
        onCommit={onFigure}
      />
      {kind === 'limit' && (
        <View className="a-bar" {...spoken({ role: 'radiogroup', label: say.proposal.unit(label) })}>
          {limitUnits.map((each) => (
            <Chip key={each} look="filter" on={each === unit} onTap={() => onUnit(each)}>
              {say.units[each]}
            </Chip>
          ))}
        </View>
      )}
    </View>
  );
}
