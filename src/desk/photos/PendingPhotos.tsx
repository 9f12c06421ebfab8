import { View } from '@tarojs/components';
import { go } from '../../platform/navigation';
import { useUnsentPhotos } from '../../stores/action-photos';
import { useUploads } from '../../stores/uploads';
import { Banner, Button, uploadWords } from '../../ui';
import { casePage, type Home } from '../case/home';
import { useReader } from '../reader';

/** Over a list: photos of cases that are not with the server yet, and those that it did not take. */
export function PendingPhotos({ home }: { home: Home }) {
  const { words } = useReader();
  const { photos: say } = words.staff;
  const items = useUnsentPhotos();
  if (items.length === 0) return null;
  const [refused] = items.filter((each) => each.refused !== undefined);
  const { caseId } = refused ?? {};
  return (
    <Banner look={refused ? 'error' : 'offline'} title={refused ? say.refused : uploadWords(items, words)}>
      <View className="k-row">
        {caseId === undefined ? (
          <Button small look="quiet" onTap={() => void useUploads.getState().flush()}>
            {words.media.uploads.now}
          </Button>
        ) : (
          <Button small look="quiet" onTap={() => void go(casePage[home], { id: caseId })}>
            {say.see}
          </Button>
        )}
      </View>
    </Banner>
  );
}
