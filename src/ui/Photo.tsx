import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from './a11y';
import { classes } from './classes';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { Picture } from './Picture';
import { Press } from './Press';
import { useSource } from './use-source';
import './Photo.css';

interface PhotoProps {
  /** Names the file: another one is loaded when it changes. */
  id: string;
  load(): Promise<string | undefined>;
  label: string;
  small?: boolean;
  onTap?: () => void;
}

/** A square picture, which says so when it can't be shown. */
export function Photo({ id, load, label, small, onTap }: PhotoProps) {
  const { words } = useReader();
  const say = words.media.attached;
  const { source, failed, retry } = useSource(load, id);
  const name = classes('k-photo', small && 'k-photo--small');
  if (failed)
    return (
      <Press className={classes(name, 'k-photo--failed')} label={`${label}，${say.notShown}`} onTap={retry}>
        <View className="k-photo__inside">
          <Icon name="error" />
          {!small && <View className="k-photo__words">{say.notShown}</View>}
        </View>
      </Press>
    );
  const picture = (
    <View className="k-photo__inside">
      {source === undefined ? (
        <View className="k-photo__wait" {...spoken({ role: 'status', label: say.loading })} />
      ) : (
        <Picture className="k-photo__picture" src={source} fit="cover" label={label} />
      )}
    </View>
  );
  if (onTap === undefined) return <View className={name}>{picture}</View>;
  return (
    <Press className={name} label={label} disabled={source === undefined} onTap={onTap}>
      {picture}
    </Press>
  );
}

/** Photos beside one another, three in a row; two where the words are large. */
export function PhotoGrid({ children }: { children: ReactNode }) {
  return <View className="k-photos">{children}</View>;
}
