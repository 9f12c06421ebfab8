/** A new version of a policy, begun from another one. */
import { back, useParams } from '../../platform/navigation';
import { callServer } from '../../platform/server';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Empty, Loading, Trouble, useLoad } from '../../ui';
import { AdminOnly } from '../AdminOnly';
import { AdminPage } from '../AdminPage';
import { Proposal } from './Proposal';

function Opening({ account, from }: { account: Account; from: string }) {
  const say = useReader().words.admin.policy;
  const load = useLoad(() => callServer('listPolicies'), from);
  const base = load.data?.policies.find(({ policy }) => policy.version === from);
  if (base) return <Proposal account={account} base={base} />;
  return (
    <AdminPage
      account={account}
      section="policies"
      title={say.proposal.title}
      onBack={() => void back('adminPolicies')}
    >
      {load.error !== undefined && <Trouble error={load.error} onRetry={() => void load.reload()} />}
      {load.data === undefined && load.loading && <Loading rows={3} />}
      {load.data && <Empty title={say.missing} />}
    </AdminPage>
  );
}

export default function ProposalPage() {
  const { from } = useParams('adminProposal');
  return <AdminOnly>{(account) => <Opening account={account} from={from ?? ''} />}</AdminOnly>;
}
