import { Card } from '../../ui';
import type { CaseDetail } from '../../shared/case';
import { ActionChoice } from '../acting/ActionChoice';
import { ActionForm } from '../acting/ActionForm';
import { Sent } from '../acting/Sent';
import { deskActionsOf } from '../acting/actions';
import { ActBar } from './ActBar';
import type { CaseOnDesk } from './use-case';

interface ActingSideProps {
  detail: CaseDetail;
  desk: CaseOnDesk;
  /** On a desktop the buttons stand here, on a phone at the foot of the page. */
  wide: boolean;
  onQueue(): void;
}

/** The step that the person is at with the case, if they are acting on it. */
export function ActingSide({ detail, desk, wide, onQueue }: ActingSideProps) {
  const { step, go, read, load, sent } = desk;
  switch (step.at) {
    case 'reading':
      return wide && deskActionsOf(detail.allowed).length > 0 ? (
        <Card>
          <ActBar detail={detail} onStart={() => go({ at: 'choosing' })} />
        </Card>
      ) : null;
    case 'choosing':
      return <ActionChoice detail={detail} onChoose={(action) => go({ at: 'writing', action })} onLeave={read} />;
    case 'writing':
      return (
        <ActionForm
          key={step.action}
          detail={detail}
          action={step.action}
          reload={load.reload}
          onSent={(progress) => sent(step.action, progress)}
          onLeave={read}
        />
      );
    case 'sent':
      return <Sent action={step.action} progress={step.progress} onQueue={onQueue} onCase={read} />;
  }
}
