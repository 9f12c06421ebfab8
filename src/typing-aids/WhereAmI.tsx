/** 我在哪: the township where the phone is; which village it is, the person says. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { findPlace } from '../platform/place';
import { callServer } from '../platform/server';
import type { PlaceTrouble } from '../shared/contract/place';
import { roughly, TOWNSHIP_WITHIN, type Nearby } from '../shared/contract/typing-aids';
import { addAidWords } from '../shared/words/typing-aids';
import { Banner, useReader } from '../ui';
import { AskAid } from './AskAid';
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
  const asked = useAsking();
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
    <AskAid say={say.place} ask={say.place.ask} asked={asked} trouble={trouble} onAsk={() => void asked.run(look)}>
      {nearby && (
        <Banner look="done">
          {nearby.town
            ? say.place.found(nearby.county.name, nearby.town.name)
            : say.place.countyOnly(nearby.county.name)}
          {offered.demo && <View>{say.demo}</View>}
        </Banner>
      )}
    </AskAid>
  );
}
