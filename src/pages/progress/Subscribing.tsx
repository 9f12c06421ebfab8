import { useSubscribing } from '../../stores/inbox';
import { Banner, Press, useReader } from '../../ui';

/** Each acceptance is good for one message, so it is offered for as long as there is news to come. */
export function Subscribing() {
  const { subscribing: say } = useReader().words;
  const { offered, answer, ask } = useSubscribing('progress');
  if (!offered) return null;
  if (answer !== undefined) return <Banner look={answer === 'accepted' ? 'done' : 'info'}>{say[answer]}</Banner>;
  return (
    <Press className="k-plain" onTap={ask}>
      {say.offer}
    </Press>
  );
}
