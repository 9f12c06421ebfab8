import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import { Press } from './Press';
import { Tag } from './Tag';
import './Card.css';

type CardProps = PropsWithChildren<{ className?: string; tone?: 'plain' | 'green' | 'amber' | 'red' }>;

export function Card({ className, tone = 'plain', children }: CardProps) {
  return <View className={classes('k-card', `k-card--${tone}`, className)}>{children}</View>;
}

interface LinkCardProps {
  title: string;
  words?: string;
  /** How many wait behind it, in words. */
  tag?: string;
  onTap(): void;
}

/** A card that leads somewhere. */
export function LinkCard({ title, words, tag, onTap }: LinkCardProps) {
  return (
    <Press className="k-card k-card--plain k-link" onTap={onTap} label={[title, tag, words].filter(Boolean).join('，')}>
      <View className="k-link__words">
        <View className="k-row">
          <View className="k-link__title">{title}</View>
          {tag !== undefined && <Tag tone="amber">{tag}</Tag>}
        </View>
        {words !== undefined && <View className="k-link__sub">{words}</View>}
      </View>
      <Icon name="forward" />
    </Press>
  );
}
