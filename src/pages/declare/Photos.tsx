/** Photos of papers or damage: taken or chosen, seen, removed. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { findSource } from '../../platform/files';
import { openPermissions, pickPhotos } from '../../platform/media';
import { attachmentLimits } from '../../shared/contract/attachment';
import type { Draft } from '../../shared/contract/draft';
import type { PickTrouble } from '../../shared/contract/attachment';
import { addToDraft, removeFromDraft } from '../../stores/attaching';
import {
  Button,
  Card,
  Confirm,
  Heading,
  Icon,
  Banner,
  Photo,
  PhotoGrid,
  PhotoViewer,
  Press,
  useReader,
} from '../../ui';

const insideWeChat = process.env.TARO_ENV === 'weapp';
const MOST = attachmentLimits.photo.most;

export function Photos({ draft }: { draft: Draft }) {
  const { words } = useReader();
  const say = words.media;
  const [picking, setPicking] = useState(false);
  const [troubles, setTroubles] = useState<readonly (PickTrouble | 'full')[]>([]);
  const [removing, setRemoving] = useState<string>();
  const [large, setLarge] = useState<number>();
  const photos = draft.attachments.filter(({ kind }) => kind === 'photo');
  const shown = large === undefined ? undefined : photos[large];

  const pick = async () => {
    if (picking) return;
    setPicking(true);
    const picked = await pickPhotos(MOST - photos.length);
    let full = false;
    for (const photo of picked.photos) full = !(await addToDraft({ kind: 'photo', ...photo })) || full;
    setTroubles([...picked.troubles, ...(full ? ['full' as const] : [])]);
    setPicking(false);
  };
  const call = picking ? say.preparing : photos.length === 0 ? say.add : say.addMore;
  const add = (
    <Press
      className={photos.length === 0 ? 'k-photos__add k-photos__add--alone' : 'k-photos__add'}
      label={picking ? say.preparing : say.add}
      disabled={picking}
      onTap={() => void pick()}
    >
      <View className="k-photos__call">
        <Icon name="camera" />
        <View>{call}</View>
      </View>
    </Press>
  );
  return (
    <Card className="k-stack">
      <Heading level={2}>{say.photosTitle}</Heading>
      <View className="k-sub">{photos.length < MOST ? say.photosWords : say.most(MOST)}</View>
      {troubles.map((trouble) => (
        <Banner key={trouble} look="warn">
          {trouble === 'full' ? say.noRoom : say.pickTrouble[trouble]}
          {trouble === 'denied' && insideWeChat && (
            <Button small look="quiet" onTap={openPermissions}>
              {say.allow}
            </Button>
          )}
        </Banner>
      ))}
      {photos.length === 0 ? (
        add
      ) : (
        <PhotoGrid>
          {photos.map((photo, at) => (
            <View key={photo.id} className="k-photos__tile">
              <Photo id={photo.id} label={say.see(at + 1)} load={() => findSource(photo)} onTap={() => setLarge(at)} />
              <Press className="k-photos__remove" label={say.removePhoto(at + 1)} onTap={() => setRemoving(photo.id)}>
                <View className="k-photos__mark">
                  <Icon name="close" />
                </View>
              </Press>
            </View>
          ))}
          {photos.length < MOST && add}
        </PhotoGrid>
      )}
      {removing !== undefined && (
        <Confirm
          danger
          title={say.removePhotoTitle}
          yes={say.removeYes}
          no={say.removeNo}
          onYes={() => {
            void removeFromDraft(removing);
            setRemoving(undefined);
          }}
          onNo={() => setRemoving(undefined)}
        />
      )}
      {shown && large !== undefined && (
        <PhotoViewer
          key={shown.id}
          id={shown.id}
          at={large}
          of={photos.length}
          load={() => findSource(shown)}
          onMove={setLarge}
          onClose={() => setLarge(undefined)}
        />
      )}
    </Card>
  );
}
