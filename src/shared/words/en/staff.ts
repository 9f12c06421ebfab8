import type { staff as zh } from '../zh/staff';

export const staff: typeof zh = {
  queue: 'To do',
};
