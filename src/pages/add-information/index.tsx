/** What a household adds to a declaration whose case is open: a bill that came later, photos, words. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { replace, useParams } from '../../platform/navigation';
import { now } from '../../platform/clock';
import { chinaDay } from '../../shared/base/china-time';
import { filedWords } from '../../shared/say/declaration';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import { addActionPhoto } from '../../stores/action-photos';
import { usePendingActions } from '../../stores/pending-actions';
import { usePendingUploads } from '../../stores/pending-uploads';
import { mine, useMine } from '../../stores/mine';
import { useUploads } from '../../stores/uploads';
import { addInformationWords } from '../../shared/words/add-information';
import {
  Banner,
  Button,
  Card,
  Empty,
  Field,
  FormContext,
  Heading,
  Page,
  PhotoPicker,
  Toggle,
  UploadsCard,
  useForm,
  useFresh,
  useHandingOn,
  useReader,
} from '../../ui';
import { Added } from './Added';
import { places, useInformation } from './use-information';

const MAX_WORDS = 1000;

function Adding({ declaration }: { declaration: DeclarationSummary }) {
  const words = addInformationWords(useReader());
  const say = words.addInformation;
  const form = useForm();
  useHandingOn(form);
  const [handed, setHanded] = useState<string>();
  const information = useInformation(declaration);
  const { id, progress, kind, filedAt, applicantName, forSomeoneElse } = declaration;
  const uploads = usePendingUploads(progress.caseId, () => void mine.load().catch(() => undefined));
  const waiting = usePendingActions().find(
    ({ caseId, request }) => caseId === progress.caseId && request.type === 'add_information',
  );
  const { form: written, photos, write, at } = information;
  const shown = handed ?? waiting?.request.id;
  const follow = (
    <Button look={shown === undefined ? 'quiet' : 'primary'} onTap={() => void replace('progress', { id })}>
      {say.follow}
    </Button>
  );
  return (
    <Page
      title={say.title}
      foot={
        shown !== undefined || !progress.mayAdd ? (
          follow
        ) : (
          <Button
            onTap={() => {
              form.commit();
              if (information.hand() && written) setHanded(written.id);
            }}
          >
            {say.send}
          </Button>
        )
      }
    >
      <View>
        <Heading>{say.lead}</Heading>
        <View className="k-sub">
          {[
            words.hardship[kind].name,
            filedWords(filedAt, forSomeoneElse ? applicantName : undefined, chinaDay(now()), words),
          ].join(words.progress.dot)}
        </View>
      </View>
      {information.full && <Banner look="error">{words.progress.noRoom}</Banner>}
      {shown !== undefined && <Added action={shown} onNew={() => setHanded(undefined)} />}
      {shown !== undefined && <UploadsCard {...uploads} />}
      {shown === undefined && !progress.mayAdd && <Banner look="warn">{say.ended}</Banner>}
      {shown === undefined && progress.mayAdd && written && (
        <FormContext.Provider value={form}>
          <Card className="k-stack k-stack--wide">
            <View>
              <Heading level={2}>{say.bill}</Heading>
              <View className="k-sub">{say.billWords}</View>
            </View>
            <Field
              {...at(places.paid)}
              kind="number"
              label={say.paid}
              unit={words.declare.yuan}
              value={written.paid}
              onCommit={(paid) => write({ paid })}
            />
            <Field
              {...at(places.selfPaid)}
              kind="number"
              label={say.selfPaid}
              unit={words.declare.yuan}
              value={written.selfPaid}
              onCommit={(selfPaid) => write({ selfPaid })}
            />
          </Card>
          <PhotoPicker
            title={say.photos}
            hint={say.photosWords}
            photos={photos}
            onAdd={(photo) => {
              information.begin();
              return addActionPhoto({ action: written.id, caseId: progress.caseId, held: true }, photo);
            }}
            onRemove={(photo) => useUploads.getState().remove(photo)}
          />
          <Card className="k-stack">
            <Field
              {...at(places.words)}
              kind="long"
              max={MAX_WORDS}
              label={say.words}
              hint={say.wordsHint}
              value={written.words}
              onCommit={(text) => write({ words: text })}
            />
          </Card>
          {information.asksConsent && (
            <Card>
              <Toggle
                {...at(places.consent)}
                label={say.consent}
                words={say.consentWords}
                onText={words.declare.consent.agreed}
                offText={words.declare.consent.notAgreed}
                value={written.agreed}
                onChange={(agreed) => {
                  form.commit();
                  write({ agreed });
                }}
              />
            </Card>
          )}
        </FormContext.Provider>
      )}
    </Page>
  );
}

export default function AddInformationPage() {
  const words = addInformationWords(useReader());
  const { id } = useParams('addInformation');
  useFresh(() => mine.load(), id ?? '');
  const declaration = useMine().declarations.find((each) => each.id === id);
  if (declaration) return <Adding key={declaration.id} declaration={declaration} />;
  return (
    <Page title={words.addInformation.title}>
      <Empty title={words.receipt.missing} />
    </Page>
  );
}
