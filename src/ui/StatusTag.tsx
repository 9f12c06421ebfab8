import type { Status } from '../shared/contract/workflow';
import { useReader } from './kit-context';
import { Tag, type Tone } from './Tag';

/** Amber waits for somebody, blue hangs for everybody to see, green is help or no longer needed, plain has ended. */
// A table, read line by line.
// prettier-ignore
const tones: Record<Status, Tone> = {
  awaiting_acceptance:   'amber',
  awaiting_visit:        'amber',
  awaiting_more:         'amber',
  awaiting_deliberation: 'amber',
  on_notice:             'blue',
  awaiting_review:       'amber',
  awaiting_approval:     'amber',
  monitored:             'green',
  elimination_review:    'green',
  elimination_approval:  'green',
  eliminated:            'green',
  not_established:       'red',
  objected:              'amber',
  withdrawn:             'plain',
  merged:                'plain',
  elimination_objected:  'amber',
};

interface StatusTagProps {
  status: Status;
  /** Another wording, such as that of the offices. */
  names?: Record<Status, string>;
}

export function StatusTag({ status, names }: StatusTagProps) {
  const { words } = useReader();
  return <Tag tone={tones[status]}>{(names ?? words.status)[status]}</Tag>;
}
