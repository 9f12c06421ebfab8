import type { staff as zh } from '../zh/staff';
import { acting } from './staff-acting';
import { caseFile } from './staff-case';
import { complaintsToAnswer } from './staff-complaints';
import { deputies } from './staff-deputies';
import { discovery } from './staff-discovery';
import { filers } from './staff-filers';
import { household } from './staff-household';
import { offline } from './staff-offline';
import { onBehalf } from './staff-on-behalf';
import { overview } from './staff-overview';
import { phones } from './staff-phones';
import { photos } from './staff-photos';
import { poster } from './staff-poster';
import { proxy } from './staff-proxy';
import { queue } from './staff-queue';
import { rights } from './staff-rights';
import { route } from './staff-route';
import { shelters } from './staff-shelters';
import { sms } from './staff-sms';
import { vacancies } from './staff-vacancies';
import { visit } from './staff-visit';

export const staff: typeof zh = {
  queue,
  case: caseFile,
  acting,
  visit,
  overview,
  filers,
  household,
  discovery,
  deputies,
  complaints: complaintsToAnswer,
  onBehalf,
  offline,
  route,
  phones,
  photos,
  poster,
  proxy,
  rights,
  shelters,
  sms,
  vacancies,
};
