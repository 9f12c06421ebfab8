/** Following a declaration: it is asked for, and until it comes the last that was seen stands here. */
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useParams } from '../../platform/navigation';
import { useMine } from '../../stores/mine';
import { findMyDetail, isDenial, isGone, readMyDetail } from '../../stores/my-details';
import { Loading, Page, Trouble, useLoad, useReader } from '../../ui';
import { Denied } from './Denied';
import { Follow } from './Follow';

export default function ProgressPage() {
  const { words } = useReader();
  const { id = '' } = useParams('progress');
  const { declarations, denied } = useMine();
  const [kept] = useState(() => findMyDetail(id)?.detail);
  const load = useLoad(() => readMyDetail(id), id);
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });

  const shut = denied.find((each) => each.id === id);
  if (shut && (load.data === undefined || isDenial(load.error))) return <Denied denied={shut} />;
  const shown = isGone(load.error) ? undefined : (load.data ?? declarations.find((each) => each.id === id) ?? kept);
  if (shown) return <Follow shown={shown} detail={load.data ?? kept} load={load} />;
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
