/** Following a declaration: it is asked for, and until it comes the last that was seen stands here. */
import { useParams } from '../../platform/navigation';
import { useMine } from '../../stores/mine';
import { isDenial, isGone, myDetails } from '../../stores/my-details';
import { Loading, Page, Trouble, useFresh, useReader } from '../../ui';
import { Denied } from './Denied';
import { Follow } from './Follow';

export default function ProgressPage() {
  const { words } = useReader();
  const { id = '' } = useParams('progress');
  const { declarations, denied } = useMine();
  const load = useFresh(() => myDetails.load(id), id);
  const stored = myDetails.use(id)?.value;

  const shut = denied.find((each) => each.id === id);
  if (shut && (load.data === undefined || isDenial(load.error))) return <Denied denied={shut} />;
  const shown = isGone(load.error) ? undefined : (load.data ?? declarations.find((each) => each.id === id) ?? stored);
  if (shown) return <Follow shown={shown} detail={load.data ?? stored} load={load} />;
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
