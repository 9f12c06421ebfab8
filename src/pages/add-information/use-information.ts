/** A bill, photos and words on their way to become an action; kept as they are typed. */
import { useEffect, useRef, useState } from 'react';
import { textOf, yuanOf } from '../../shared/base/text';
import { NewAction } from '../../shared/contract/case';
import { CONSENT_VERSION } from '../../shared/contract/consent';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import { fieldProblems } from '../../shared/contract/problem';
import { useActionPhotos } from '../../stores/action-photos';
import { sendAction } from '../../stores/pending-actions';
import { useProblems } from '../../ui';
import {
  beginInformation,
  findInformation,
  forgetInformation,
  keepInformation,
  type StoredInformation,
} from './stored-information';

/** Where each is written in the action's body. */
export const places = {
  paid: '/body/bill/paid',
  selfPaid: '/body/bill/selfPaid',
  consent: '/body/consent',
  words: '/body/words',
} as const;

const hasBill = ({ paid, selfPaid }: StoredInformation) => textOf(paid) !== undefined || textOf(selfPaid) !== undefined;

export function useInformation({ id: declaration, applicantName, progress }: DeclarationSummary) {
  const [form, setForm] = useState(() => findInformation(declaration));
  const [full, setFull] = useState(false);
  const problems = useProblems();
  const newest = useRef(form);
  useEffect(() => {
    if (newest.current) return;
    void beginInformation().then((begun) => {
      newest.current ??= begun;
      setForm(newest.current);
    });
  }, []);
  const photos = useActionPhotos(form?.id);

  function requestOf(written: StoredInformation) {
    const bill = hasBill(written);
    const sensitive = bill || photos.length > 0;
    return NewAction.safeParse({
      id: written.id,
      basedOn: progress.version,
      type: 'add_information',
      body: {
        declaration,
        ...(bill && { bill: { paid: yuanOf(written.paid), selfPaid: yuanOf(written.selfPaid) } }),
        ...(sensitive && written.agreed && { consent: CONSENT_VERSION }),
        ...(photos.length > 0 && { photosFollow: true }),
        words: textOf(written.words),
      },
    });
  }

  return {
    form,
    photos,
    full,
    at: problems.at,
    /** A bill or a photo of one says how the household lives: it is consented to by itself. */
    asksConsent: form !== undefined && (hasBill(form) || photos.length > 0),
    write(change: Partial<StoredInformation>) {
      if (!newest.current) return;
      newest.current = { ...newest.current, ...change };
      setForm(newest.current);
      setFull(!keepInformation(declaration, newest.current));
      problems.keep(() => false);
    },
    /** A photo is about to be kept: its form has to be there. */
    begin() {
      if (newest.current) keepInformation(declaration, newest.current);
    },
    /** Whether it was taken over. */
    hand(): boolean {
      const written = newest.current;
      if (!written) return false;
      const request = requestOf(written);
      if (!request.success) {
        problems.show(fieldProblems(request.error));
        return false;
      }
      const taken = sendAction(progress.caseId, { household: applicantName }, request.data);
      setFull(!taken);
      if (taken) forgetInformation(declaration);
      return taken;
    },
  };
}
