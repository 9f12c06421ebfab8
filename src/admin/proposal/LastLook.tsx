import { View } from '@tarojs/components';
import type { PolicyProposal, PolicyVersion } from '../../shared/contract/admin';
import { differing, figureWords } from '../../shared/say/figures';
import { policyFieldNames } from '../../shared/contract/policy-fields';
import { useReader } from '../reader';
import { Banner, Confirm } from '../../ui';
import { doubtful } from './draft';
import './proposal.css';

interface LastLookProps {
  proposal: PolicyProposal;
  base: PolicyVersion;
  busy: string | undefined;
  onYes(): void;
  onNo(): void;
}

/** What the proposal changes, before it is sent. */
export function LastLook({ proposal, base, busy, onYes, onNo }: LastLookProps) {
  const { policy } = base;
  const { words } = useReader();
  const say = words.admin.policy;
  const changed = differing(proposal, policy, policyFieldNames);
  const doubts = doubtful(proposal, base);
  return (
    <Confirm
      title={say.proposal.confirmTitle}
      words={say.proposal.confirmWords}
      yes={doubts.length > 0 ? say.proposal.yesAllTheSame : say.proposal.yes}
      no={say.proposal.no}
      busy={busy}
      onYes={onYes}
      onNo={onNo}
    >
      {doubts.length > 0 && (
        <Banner look="warn" title={say.proposal.doubt}>
          {doubts.map((name) => (
            <View key={name} className="k-strong">
              {say.proposal.change(
                say.fields[name].name,
                figureWords(policy, name, words),
                figureWords(proposal, name, words),
              )}
            </View>
          ))}
        </Banner>
      )}
      <View className="k-strong">{changed.length > 0 ? say.proposal.changed : say.proposal.unchanged}</View>
      {changed
        .filter((name) => !doubts.includes(name))
        .map((name) => (
          <View key={name}>
            {say.proposal.change(
              say.fields[name].name,
              figureWords(policy, name, words),
              figureWords(proposal, name, words),
            )}
          </View>
        ))}
    </Confirm>
  );
}
