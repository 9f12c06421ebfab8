import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { viewOnPhone } from '../platform/media';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { Loading } from './Loading';
import { Banner } from './Banner';
import { Picture } from './Picture';
import { Press } from './Press';
import { useOver } from './use-over';
import { useSource } from './use-source';
import './PhotoViewer.css';

interface PhotoViewerProps {
  /** Which one is shown, from 0. */
  at: number;
  of: number;
  id: string;
  load(): Promise<string | undefined>;
  onMove(at: number): void;
  onClose(): void;
}

const ID = 'k-viewer';

/** So much longer than wide, or wider than high, a picture as a whole is a strip that nobody can read. */
const STRIP = 2.5;

function stripOf({ width, height }: { width: number; height: number }): 'tall' | 'wide' | undefined {
  if (height > width * STRIP) return 'tall';
  return width > height * STRIP ? 'wide' : undefined;
}

/** One photo as large as the screen; what is long is scrolled through. WeChat's own viewer can be pinched, so there it takes over. */
export function PhotoViewer({ at, of, id, load, onMove, onClose }: PhotoViewerProps) {
  const { words } = useReader();
  const say = words.media.attached;
  const { source, failed } = useSource(load, id);
  const native = process.env.TARO_ENV !== 'h5';
  const [strip, setStrip] = useState<ReturnType<typeof stripOf>>();
  useOver(ID, onClose);
  useEffect(() => {
    if (!native || source === undefined) return;
    viewOnPhone([source], source);
    onClose();
  }, [native, source, onClose]);
  return (
    <View className="k-viewer" id={ID} {...spoken({ role: 'dialog', modal: true, label: words.media.photo(at + 1) })}>
      <View className="k-viewer__bar">
        <View className="k-grow">{say.nth(at + 1, of)}</View>
        <Press className="k-viewer__key" label={say.close} onTap={onClose}>
          <Icon name="close" />
        </Press>
      </View>
      <View className={classes('k-viewer__field', strip && 'k-viewer__field--strip')}>
        {source === undefined && !failed && <Loading rows={1} />}
        {failed && <Banner look="error">{say.notShown}</Banner>}
        {source !== undefined && (
          <Picture
            className={classes('k-viewer__picture', strip && `k-viewer__picture--${strip}`)}
            src={source}
            fit="contain"
            label={words.media.photo(at + 1)}
            onSize={(size) => setStrip(stripOf(size))}
          />
        )}
      </View>
      {of > 1 && (
        <View className="k-viewer__bar">
          <Press className="k-viewer__key" label={say.previous} disabled={at === 0} onTap={() => onMove(at - 1)}>
            <Icon name="back" />
          </Press>
          <View className="k-grow" />
          <Press className="k-viewer__key" label={say.next} disabled={at === of - 1} onTap={() => onMove(at + 1)}>
            <Icon name="forward" />
          </Press>
        </View>
      )}
    </View>
  );
}
