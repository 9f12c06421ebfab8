/** Following a declaration: it is asked for, and until it comes the last that was seen stands here. */
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useParams } from '../../platform/navigation';
import { ServerProblem } from '../../platform/server';
import { useMine } from '../../stores/mine';
import { findMyDetail, isDenial, readMyDetail } from '../../stores/my-details';
import { Loading, Page, Trouble, useLoad, useReader } from '../../ui';
import { Denied } from './Denied';
import { Follow } from './Follow';

export default function ProgressPage() {
  const { words } = useReader();
  const { id = '' } = useParams('progress');
  const { declarations, denied } = useMine();
  const [kept] = useState(() => findMyDetail(id)?.detail);
  const load = useLoad(() => readMyDetail(id), id);
  // What the server refuses, because it was erased or is another's now, is not shown from the phone either.
  const detail = load.error instanceof ServerProblem ? undefined : kept;
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });

  const shut = denied.find((each) => each.id === id);
  if (shut && (load.data === undefined || isDenial(load.error))) return <Denied denied={shut} />;
  const shown = load.data ?? declarations.find((each) => each.id === id) ?? detail;
  if (shown) return <Follow shown={shown} detail={load.data ?? detail} load={load} />;
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
