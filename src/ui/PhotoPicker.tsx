/** Photos of papers or damage: taken or chosen, seen, removed. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { findSource } from '../platform/files';
import { openPermissions, pickPhotos, type TakenPhoto } from '../platform/media';
import { attachmentLimits, type Attachment, type PickTrouble } from '../shared/contract/attachment';
import { Banner } from './Banner';
import { Button } from './Button';
import { Card } from './Card';
import { Confirm } from './Confirm';
import { Heading } from './Heading';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { Photo, PhotoGrid } from './Photo';
import { PhotoViewer } from './PhotoViewer';
import { Press } from './Press';

const insideWeChat = process.env.TARO_ENV === 'weapp';
const MOST = attachmentLimits.photo.most;

interface PhotoPickerProps {
  title: string;
  hint: string;
  photos: readonly Attachment[];
  /** How many more are there already, shown elsewhere. */
  others?: number;
  /** Whether the phone had room. */
  onAdd(photo: TakenPhoto): Promise<boolean>;
  onRemove(id: string): void;
}

export function PhotoPicker({ title, hint, photos, others = 0, onAdd, onRemove }: PhotoPickerProps) {
  const { words } = useReader();
  const say = words.media;
  const [picking, setPicking] = useState(false);
  const [troubles, setTroubles] = useState<readonly (PickTrouble | 'full')[]>([]);
  const [removing, setRemoving] = useState<string>();
  const [large, setLarge] = useState<number>();
  const shown = large === undefined ? undefined : photos[large];
  const left = MOST - others - photos.length;

  const pick = async () => {
    if (picking) return;
    setPicking(true);
    const picked = await pickPhotos(left);
    let full = false;
    for (const photo of picked.photos) full = !(await onAdd(photo)) || full;
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
      <Heading level={2}>{title}</Heading>
      <View className="k-sub">{left > 0 ? hint : say.most(MOST)}</View>
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
        left > 0 && add
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
          {left > 0 && add}
        </PhotoGrid>
      )}
      {removing !== undefined && (
        <Confirm
          danger
          title={say.removePhotoTitle}
          yes={say.removeYes}
          no={say.removeNo}
          onYes={() => {
            onRemove(removing);
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
