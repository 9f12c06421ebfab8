import { View } from '@tarojs/components';
import { back } from '../../platform/navigation';
import { Button } from '../../ui';
import { ActivationCode, type ActivationCodeProps } from '../ActivationCode';
import { useReader } from '../reader';

interface CodeProps extends Pick<ActivationCodeProps, 'name' | 'invitation'> {
  onAgain(): void;
}

/** The code for somebody new, and on to the next. */
export function Code({ name, invitation, onAgain }: CodeProps) {
  const { words } = useReader();
  const say = words.admin.invite;
  return (
    <>
      <ActivationCode name={name} invitation={invitation} how={say.how} />
      <View className="k-row">
        <Button look="quiet" onTap={onAgain}>
          {say.again}
        </Button>
        <Button look="quiet" onTap={() => void back('adminAccounts')}>
          {words.admin.account.toList}
        </Button>
      </View>
    </>
  );
}
