import { View } from '@tarojs/components';
import { Button } from './Button';
import { useKitWords } from './kit-context';
import { Trouble } from './Trouble';
import type { Pages } from './use-pages';
import './ListEnd.css';

/** Below the rows of a long list: the way to more of them, and how many there are. */
export function ListEnd({ list, count }: { list: Pages<unknown>; count?: string | undefined }) {
  const { moreRows, fetchingRows } = useKitWords();
  const { hasMore, older } = list;
  const onMore = () => void list.more();
  return (
    <>
      {older.error !== undefined && <Trouble error={older.error} onRetry={onMore} />}
      {(hasMore || count !== undefined) && (
        <View className="k-end">
          {hasMore && (
            <Button look="quiet" small busy={older.busy ? fetchingRows : undefined} onTap={onMore}>
              {moreRows}
            </Button>
          )}
          {count !== undefined && <View className="k-small">{count}</View>}
        </View>
      )}
    </>
  );
}
