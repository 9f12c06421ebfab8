import { go } from '../platform/navigation';
import { Button } from './Button';
import { Empty } from './Empty';
import { useReader } from './kit-context';

/** In the place of what only somebody signed in has. */
export function SignInFirst({ title }: { title: string }) {
  const { words } = useReader();
  return (
    <Empty title={title}>
      <Button small look="quiet" onTap={() => void go('signIn')}>
        {words.signIn.title}
      </Button>
    </Empty>
  );
}
