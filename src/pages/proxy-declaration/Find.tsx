import { View } from '@tarojs/components';
import { addProxyAnswerWords } from '../../shared/words/proxy-answer';
import { Card, Field, FormContext, useReader, type Form } from '../../ui';
import type { useProxyDeclaration } from './use-proxy-declaration';

interface FindProps {
  filing: ReturnType<typeof useProxyDeclaration>;
  form: Form;
}

export function Find({ filing: { typed, type, at }, form }: FindProps) {
  const say = addProxyAnswerWords(useReader()).proxyAnswer;
  return (
    <FormContext.Provider value={form}>
      <View>
        <View>{say.lead}</View>
        <View className="k-sub">{say.leadWords}</View>
      </View>
      <Card className="k-stack k-stack--wide">
        <Field
          {...at('/receipt')}
          label={say.receipt}
          hint={say.receiptHint}
          value={typed.receipt}
          onCommit={(text) => type('receipt', text)}
        />
        <Field
          {...at('/idNumberEnd')}
          kind="idcard"
          label={say.idNumberEnd}
          hint={say.idNumberEndHint}
          value={typed.idNumberEnd}
          onCommit={(text) => type('idNumberEnd', text)}
        />
      </Card>
    </FormContext.Provider>
  );
}
