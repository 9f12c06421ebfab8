/** Recording what is said: where it stands, and how long it has been going. */
import { useEffect, useRef, useState } from 'react';
import { mayUse } from '../../platform/privacy';
import { NoRecording, record, type Recorded, type Recording } from '../../platform/voice';
import { VOICE_SECONDS } from '../../shared/contract/attachment';
import type { RecordTrouble } from '../../shared/contract/attachment';
import { usePrivacy } from '../../stores/privacy';

export type Recorder =
  | { state: 'still' | 'opening' }
  | { state: 'recording'; seconds: number }
  | { state: 'trouble'; trouble: RecordTrouble };

export function useRecorder(onRecorded: (recorded: Recorded) => void) {
  const [recorder, setRecorder] = useState<Recorder>({ state: 'still' });
  const recording = useRef<Recording>();
  const told = useRef(onRecorded);
  told.current = onRecorded;

  // Left in the middle: the microphone is not kept open, and what was half said is not kept.
  useEffect(
    () => () => {
      recording.current?.stop();
      recording.current = undefined;
    },
    [],
  );
  const seconds = recorder.state === 'recording' ? recorder.seconds : undefined;
  useEffect(() => {
    if (seconds === undefined) return;
    const timer = setTimeout(
      () => setRecorder((now) => (now.state === 'recording' ? { ...now, seconds: now.seconds + 1 } : now)),
      1000,
    );
    return () => clearTimeout(timer);
  }, [seconds]);

  const begin = async () => {
    if (recording.current) return;
    // The finger is off the button by the time the question is answered: it begins with the next touch.
    if (usePrivacy.getState().agreed !== true) {
      const agreed = await mayUse('voice');
      return setRecorder(agreed ? { state: 'still' } : { state: 'trouble', trouble: 'refused' });
    }
    const mine = record(VOICE_SECONDS);
    recording.current = mine;
    const here = () => recording.current === mine;
    setRecorder({ state: 'opening' });
    try {
      await mine.started;
      if (here()) setRecorder({ state: 'recording', seconds: 0 });
      const recorded = await mine.ended;
      if (!here()) return;
      setRecorder({ state: 'still' });
      told.current(recorded);
    } catch (error) {
      const trouble = error instanceof NoRecording ? error.trouble : 'failed';
      if (here()) setRecorder({ state: 'trouble', trouble });
    } finally {
      if (here()) recording.current = undefined;
    }
  };
  return { recorder, begin: () => void begin(), end: () => recording.current?.stop() };
}
