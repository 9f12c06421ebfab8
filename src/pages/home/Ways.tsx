import { go } from '../../platform/navigation';
import { LinkCard, useLate, useReader } from '../../ui';

/** A weak signal is no reason to be without help. */
const PATIENCE_MS = 3000;

interface WaysProps {
  /** What stands above is not known yet: these would be pushed down under a finger when it comes. */
  wait: boolean;
  /** Nothing was filed from here: it may have been from another phone. */
  none: boolean;
  onDeclareForOther(): void;
}

/** From the first screen to everything else. */
export function Ways({ wait, none, onDeclareForOther }: WaysProps) {
  const { words } = useReader();
  const say = words.home;
  const late = useLate(PATIENCE_MS);
  if (wait && !late) return null;
  return (
    <>
      <LinkCard title={say.forOther} words={say.forOtherWords} onTap={onDeclareForOther} />
      <LinkCard
        title={words.proxyDeclaration.link}
        words={words.proxyDeclaration.linkWords}
        onTap={() => void go('proxyDeclaration')}
      />
      {none && <LinkCard title={say.recovery} words={say.recoveryWords} onTap={() => void go('recovery')} />}
      <LinkCard title={say.help} words={say.helpWords} onTap={() => void go('help')} />
    </>
  );
}
