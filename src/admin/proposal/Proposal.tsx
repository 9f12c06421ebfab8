import { View } from '@tarojs/components';
import type { PolicyVersion } from '../../shared/contract/admin';
import type { Area } from '../../shared/contract/area';
import { policyFieldNames, policyFields, policyGroups } from '../../shared/contract/policy-fields';
import type { Account } from '../../shared/contract/session';
import { useReader } from '../reader';
import { Button, Card, Field, FormContext, Heading, Toggle, Trouble } from '../../ui';
import { AdminPage } from '../AdminPage';
import { AreaChoice } from '../AreaChoice';
import { ownAreas, reaches } from '../own';
import { useLeave } from '../use-leave';
import { FigureField } from './FigureField';
import { LastLook } from './LastLook';
import { useProposal } from './use-proposal';
import './proposal.css';

/** For the same area as the other version, or, where that is larger than one's own, for one's own. */
function startOf(account: Account, { policy, areaName }: PolicyVersion): readonly Area[] | undefined {
  if (reaches(account, policy.area)) return [{ code: policy.area, name: areaName }];
  const own = ownAreas(account);
  return own.length === 1 ? own : undefined;
}

/** Whole areas have a policy: a village's own would be nobody's to know. */
const levels = ['province', 'city', 'county', 'town'] as const;

export function Proposal({ account, base }: { account: Account; base: PolicyVersion }) {
  const { words } = useReader();
  const say = words.admin.policy;
  const proposal = useProposal(base, startOf(account, base));
  const { form, draft, write, at } = proposal;
  const leave = useLeave(proposal.isUnsent, 'adminPolicies');
  const busy = proposal.busy ? say.proposal.busy : undefined;
  return (
    <AdminPage
      account={account}
      section="policies"
      narrow
      title={say.proposal.title}
      onBack={leave.onBack}
      over={
        proposal.asking ? (
          <LastLook
            proposal={proposal.asking}
            base={base}
            busy={busy}
            onYes={() => void proposal.send()}
            onNo={proposal.edit}
          />
        ) : (
          leave.asking
        )
      }
      foot={<Button onTap={proposal.ask}>{say.proposal.ask}</Button>}
    >
      <FormContext.Provider value={form}>
        <View className="k-sub">{say.proposal.lead(base.policy.version)}</View>
        {proposal.trouble !== undefined && <Trouble error={proposal.trouble} />}
        <Card className="k-stack k-stack--wide">
          <Field
            {...at('version')}
            label={say.version}
            hint={say.proposal.versionHint}
            value={draft.version}
            onCommit={(version) => write('version', { version })}
          />
          <AreaChoice
            {...at('area')}
            label={say.area}
            roots={ownAreas(account)}
            levels={levels}
            way={draft.way}
            onChoose={(way) => write('area', { way })}
          />
          <Field
            {...at('source')}
            kind="long"
            label={say.source}
            hint={say.proposal.sourceHint}
            max={500}
            value={draft.source}
            onCommit={(source) => write('source', { source })}
          />
          <View className="k-small">{say.proposal.sourceBefore(base.policy.source)}</View>
          <Toggle
            label={say.proposal.demo}
            words={say.proposal.demoHint}
            onText={words.kit.on}
            offText={words.kit.off}
            value={draft.demo}
            onChange={(demo) => write('demo', { demo })}
          />
        </Card>
        {policyGroups.map((group) => (
          <Card key={group}>
            <Heading level={2}>{say.groups[group]}</Heading>
            <View className="a-figure-fields">
              {policyFieldNames
                .filter((name) => policyFields[name].group === group)
                .map((name) => (
                  <FigureField
                    key={name}
                    {...at(name)}
                    name={name}
                    value={draft.figures[name]}
                    unit={draft.units[name]}
                    onFigure={(value) => proposal.writeFigure(name, value)}
                    onUnit={(unit) => proposal.chooseUnit(name, unit)}
                  />
                ))}
            </View>
          </Card>
        ))}
      </FormContext.Provider>
    </AdminPage>
  );
}
