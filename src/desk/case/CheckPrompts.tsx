import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/contract/case';
import { useReader } from '../reader';
import { Card, Heading, Tag } from '../../ui';
import { spoken } from '../../ui/a11y';
import './parts.css';

/** What the register's checks find in what the visit wrote down, for who decides on it; none of it refuses anybody. */
export function CheckPrompts({ detail: { prompts = [] } }: { detail: CaseDetail }) {
  const { words, locale } = useReader();
  const say = words.staff.case;
  if (prompts.length === 0) return null;
  return (
    <Card className="k-stack">
      <View>
        <Heading level={2}>{say.promptsTitle}</Heading>
        <View className="k-small">{say.promptsWords}</View>
      </View>
      <View {...spoken({ role: 'list' })}>
        {prompts.map(({ check, severity, says, member, looked, demo }) => (
          <View key={`${check} ${member ?? ''}`} className="d-part" {...spoken({ role: 'listitem' })}>
            <View className="k-row k-row--tight">
              <Tag tone={severity === 'error' ? 'red' : 'amber'}>{say.promptSeverity[severity]}</Tag>
              {demo && <Tag tone="blue">{say.promptDemo}</Tag>}
              {member !== undefined && <View className="k-strong">{member}</View>}
            </View>
            <View className="d-text">{locale === 'en' ? says.en : says.zh}</View>
            {looked.map(({ header, said }) => (
              <View key={header} className="k-small">
                {say.promptAbout(header, said === '' ? say.promptBlank : said)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Card>
  );
}
