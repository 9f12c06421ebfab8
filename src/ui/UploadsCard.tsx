/** What is still on its way of a declaration's photos and voices: each by itself, with what one can do. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { findSource } from '../platform/files';
import { clock } from '../shared/contract/attachment';
import type { PickTrouble } from '../shared/contract/attachment';
import { countUploads, type Upload } from '../shared/contract/upload';
import type { Words } from '../shared/words';
import { spoken } from './a11y';
import { Button } from './Button';
import { Card } from './Card';
import { classes } from './classes';
import { Confirm } from './Confirm';
import { Heading } from './Heading';
import { Icon } from './Icon';
import { useReader } from './kit-context';
import { Banner } from './Banner';
import { Photo } from './Photo';
import './UploadsCard.css';
import { problemSentence } from '../shared/words';

interface UploadsCardProps {
  items: readonly Upload[];
  /** Which one goes out just now, and how far it has come, 0 to 1. */
  busy: string | undefined;
  part: number;
  /** What went wrong with the last choice of another photo. */
  trouble: PickTrouble | 'full' | undefined;
  send(): void;
  retake(id: string): void;
  renew(id: string): void;
  remove(id: string): void;
}

/** “3 张照片，还有 1 张照片没发出去”; empty when there is nothing to say. */
export function uploadWords(items: readonly Upload[], { media }: Words): string {
  const { photos, voices, unsent } = countUploads(items);
  const all = media.count(photos, voices);
  const left = media.count(unsent.photos, unsent.voices);
  if (all === '') return '';
  if (left === '') return media.uploads.allSent(all);
  return left === all ? media.uploads.noneSent(all) : media.uploads.someLeft(all, left);
}

function stateOf(item: Upload, { busy, part }: UploadsCardProps, words: Words): string {
  const say = words.media.uploads;
  if (item.sent) return say.sent;
  if (item.refused !== undefined)
    return item.refused === 'lost' ? say.lost : problemSentence({ code: item.refused }, words);
  return item.id === busy ? say.sending(Math.round(part * 100)) : say.waiting;
}

function Row({ item, nth, ...card }: UploadsCardProps & { item: Upload; nth: number }) {
  const { words } = useReader();
  const say = words.media.uploads;
  const name = item.kind === 'photo' ? words.media.photo(nth) : words.media.said(clock(item.seconds ?? 0));
  const state = stateOf(item, card, words);
  const going = item.id === card.busy;
  return (
    <View className="k-upload">
      <View className="k-upload__row">
        {item.sent || item.kind === 'voice' ? (
          <View className={classes('k-upload__mark', item.sent && 'k-upload__mark--done')}>
            <Icon name={item.sent ? 'check' : 'microphone'} />
          </View>
        ) : (
          <Photo small id={item.id} label={name} load={() => findSource(item)} />
        )}
        <View className="k-grow">
          <View className="k-upload__name">{name}</View>
          <View
            className={item.refused === undefined ? 'k-small' : 'k-upload__refused'}
            {...spoken({ live: going ? undefined : 'polite' })}
          >
            {state}
          </View>
          {going && (
            <View
              className="k-upload__bar"
              {...spoken({
                role: 'progressbar',
                label: name,
                now: Math.round(card.part * 100),
                max: 100,
                valueText: state,
              })}
            >
              <View className="k-upload__part" style={{ width: `${Math.round(card.part * 100)}%` }} />
            </View>
          )}
        </View>
      </View>
      {item.refused !== undefined && (
        <View className="k-row">
          {item.refused === 'attachment.id_reused' && (
            <Button small label={`${say.renew}，${name}`} onTap={() => card.renew(item.id)}>
              {say.renew}
            </Button>
          )}
          {item.kind === 'photo' && item.refused !== 'attachment.id_reused' && (
            <Button small label={`${say.retake}，${name}`} onTap={() => card.retake(item.id)}>
              {say.retake}
            </Button>
          )}
          <Button small look="quiet" label={`${say.forget}，${name}`} onTap={() => card.remove(item.id)}>
            {say.forget}
          </Button>
        </View>
      )}
    </View>
  );
}

export function UploadsCard(props: UploadsCardProps) {
  const { items, busy, trouble, send, remove } = props;
  const { words } = useReader();
  const say = words.media.uploads;
  const [forgetting, setForgetting] = useState<string>();
  if (items.length === 0) return null;
  const refused = items.some((each) => each.refused !== undefined);
  const waiting = items.some(({ sent, refused: why }) => !sent && why === undefined);
  const nth = (item: Upload) => items.filter(({ kind }) => kind === item.kind).indexOf(item) + 1;
  return (
    <Card tone={refused ? 'amber' : 'plain'} className="k-stack">
      <Heading level={2}>{uploadWords(items, words)}</Heading>
      <View className="k-sub">{refused ? say.refusedWords : say.words}</View>
      <View>
        {items.map((item) => (
          <Row key={item.id} {...props} item={item} nth={nth(item)} remove={setForgetting} />
        ))}
      </View>
      {trouble !== undefined && (
        <Banner look="warn">{trouble === 'full' ? words.media.noRoom : words.media.pickTrouble[trouble]}</Banner>
      )}
      {waiting && busy === undefined && (
        <View className="k-row">
          <Button small look="quiet" onTap={send}>
            {say.now}
          </Button>
        </View>
      )}
      {forgetting !== undefined && (
        <Confirm
          danger
          title={say.forgetTitle}
          words={say.forgetWords}
          yes={say.forget}
          no={words.media.removeNo}
          onYes={() => {
            remove(forgetting);
            setForgetting(undefined);
          }}
          onNo={() => setForgetting(undefined)}
        />
      )}
    </Card>
  );
}
