import { classes } from './classes';
import { Press } from './Press';
import './Chip.css';

interface ChipProps {
  children: string;
  /** Given when it stands for a choice that is on or off. */
  on?: boolean;
  /** How it behaves: in a bar, or one of a row of filters. */
  look?: 'bar' | 'filter';
  label?: string;
  onTap(): void;
}

export function Chip({ children, on, look = 'bar', label, onTap }: ChipProps) {
  return (
    <Press
      className={classes('k-chip', `k-chip--${look}`, on && 'k-chip--on')}
      role={on === undefined ? 'button' : look === 'bar' ? 'switch' : 'radio'}
      checked={on}
      label={label}
      onTap={onTap}
    >
      {children}
    </Press>
  );
}
