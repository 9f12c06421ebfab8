import { holders, type Status } from '../shared/workflow';
import { useReader } from './kit-context';
import { Tag, type Tone } from './Tag';

/** Amber waits for somebody, green is confirmed, the rest has ended. */
function toneOf(status: Status): Tone {
  if (status === 'confirmed') return 'green';
  if (status === 'not_established') return 'red';
  return holders[status] === undefined ? 'plain' : 'amber';
}

export function StatusTag({ status }: { status: Status }) {
  return <Tag tone={toneOf(status)}>{useReader().words.status[status]}</Tag>;
}
