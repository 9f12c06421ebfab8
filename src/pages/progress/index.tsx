/** Following a declaration: it is asked for, and until it comes the last that was seen stands here. */
import { useDidShow } from '@tarojs/taro';
import { useParams } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import { useMine } from '../../stores/mine';
import { Loading, Page, Trouble, useLoad, useReader } from '../../ui';
import { Follow } from './Follow';

export default function ProgressPage() {
  const { words } = useReader();
  const { id = '' } = useParams('progress');
  const { declarations, keepProgress } = useMine();
  const load = useLoad(async () => {
    const detail = await callServer('getMyDeclaration', { params: { id } });
    keepProgress(detail.progress);
    return detail;
  }, id);
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });

  const kept = declarations.find((each) => each.id === id);
  const shown = load.data ?? kept;
  if (shown) return <Follow shown={shown} load={load} />;
  return (
    <Page title={words.progress.title}>
      {load.error === undefined ? (
        <Loading rows={3} />
      ) : (
        <Trouble error={load.error} onRetry={() => void load.reload()} />
      )}
    </Page>
  );
}
