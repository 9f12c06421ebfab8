import { View } from '@tarojs/components';
import { useState } from 'react';
import { findCase } from '../../desk/case/stored-cases';
import { callables } from '../../desk/case/people';
import { readCase } from '../../desk/case/read-case';
import { callPhone } from '../../platform/phone';
import { useReader } from '../../desk/reader';
import { Button } from '../../ui';
import { spoken } from '../../ui/a11y';

interface CallButtonProps {
  caseId: string;
  name: string;
}

/** One tap dials: the number stands in the case as it was read ahead, or is asked for now. */
export function CallButton({ caseId, name }: CallButtonProps) {
  const { words } = useReader();
  const say = words.staff.route;
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const call = async () => {
    setWhy('');
    setBusy(true);
    try {
      const { detail } = findCase(caseId) ?? (await readCase(caseId));
      const [first] = callables(detail, words);
      if (first) callPhone(first.phone);
      else setWhy(say.noPhone);
    } catch {
      setWhy(say.phoneUnknown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        small
        look="quiet"
        icon="phone"
        label={say.callName(name)}
        busy={busy ? say.calling : undefined}
        onTap={() => void call()}
      >
        {say.call}
      </Button>
      <View className="v-why k-small" {...spoken({ live: 'polite' })}>
        {why}
      </View>
    </>
  );
}
