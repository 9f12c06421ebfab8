/** 我在哪: the township where the phone is; which village it is, the person says. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { insideWeChat } from '../platform/login';
import { openPermissions } from '../platform/media';
import { findPlace } from '../platform/place';
import { callServer } from '../platform/server';
import type { PlaceTrouble } from '../shared/contract/place';
import { roughly, TOWNSHIP_WITHIN, type Nearby } from '../shared/contract/typing-aids';
import { addAidWords } from '../shared/words/typing-aids';
import { Banner, Button, Trouble, useReader } from '../ui';
import { useAsking } from './use-asking';
import { useOffered } from './use-offered';

interface WhereAmIProps {
  onFound(nearby: Nearby): void;
}

export function WhereAmI({ onFound }: WhereAmIProps) {
  const say = addAidWords(useReader()).typingAids;
  const offered = useOffered('place');
  const [trouble, setTrouble] = useState<PlaceTrouble>();
  const [nearby, setNearby] = useState<Nearby>();
  const { busy, error, run } = useAsking();
  if (!offered) return null;

  const look = async () => {
    setTrouble(undefined);
    setNearby(undefined);
    const place = await findPlace('nearby', TOWNSHIP_WITHIN);
    if (typeof place === 'string') return setTrouble(place);
    const found = await callServer('findNearby', { body: roughly(place) });
    setNearby(found);
    onFound(found);
  };
  return (
    <View className="k-stack">
      <View className="k-row">
        <Button small look="quiet" busy={busy ? say.place.asking : undefined} onTap={() => void run(look)}>
          {say.place.ask}
        </Button>
      </View>
      <View className="k-small">{say.place.words}</View>
      {trouble && (
        <Banner look="warn">
          {say.place.trouble[trouble]}
          {insideWeChat && trouble === 'denied' && (
            <Button small look="quiet" onTap={openPermissions}>
              {say.allow}
            </Button>
          )}
        </Banner>
      )}
      {error !== undefined && <Trouble error={error} />}
      {nearby && (
        <Banner look="done">
          {nearby.town
            ? say.place.found(nearby.county.name, nearby.town.name)
            : say.place.countyOnly(nearby.county.name)}
          {offered.demo && <View>{say.demo}</View>}
        </Banner>
      )}
    </View>
  );
}
