/** Following a declaration: it is asked for, and until it comes the last that was seen stands here. */
import { useDidShow } from '@tarojs/taro';
import { useParams } from '../../platform/navigation';
import { callServer, ServerProblem } from '../../platform/server';
import { useMine } from '../../stores/mine';
import { Loading, Page, Trouble, useLoad, useReader } from '../../ui';
import { Denied } from './Denied';
import { Follow } from './Follow';

const isDenial = (error: unknown) => error instanceof ServerProblem && error.problem.code === 'declaration.denied';

export default function ProgressPage() {
  const { words } = useReader();
  const { id = '' } = useParams('progress');
  const { declarations, denied, keepProgress, load: loadMine } = useMine();
  const load = useLoad(async () => {
    const detail = await callServer('getMyDeclaration', { params: { id } }).catch(async (error: unknown) => {
      // Nothing of what was seen before stays on the phone.
      if (isDenial(error)) await loadMine();
      throw error;
    });
    keepProgress(detail.progress);
    return detail;
  }, id);
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });

  const shut = denied.find((each) => each.id === id);
  if (shut && (load.data === undefined || isDenial(load.error))) return <Denied denied={shut} />;
  const shown = load.data ?? declarations.find((each) => each.id === id);
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
