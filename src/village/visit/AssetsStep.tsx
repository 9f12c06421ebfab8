import { assetKinds, type AssetKind } from '../../shared/contract/visit';
import { useReader } from '../../desk/reader';
import { ChoiceList } from '../../ui';
import type { StepProps } from './step';

/** What to ask and look for; none of it decides anything by itself. */
export function AssetsStep({ draft, answer, at }: StepProps) {
  const { assets: say, asset } = useReader().words.staff.visit;
  return (
    <ChoiceList<AssetKind>
      many
      {...at('/body/visit/assets')}
      label={say.title}
      options={assetKinds.map((kind) => ({ value: kind, title: asset[kind] }))}
      value={draft.assets}
      onChoose={(assets) => answer({ assets })}
    />
  );
}
