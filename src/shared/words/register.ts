/** The workbenches' words, and those of the register, browsed. */
import { adding } from '.';
import type { StaffWords } from './staff';
import { register as zh } from './zh/register';

interface Added {
  register: typeof zh;
}

export type RegisterWords = StaffWords & Added;

export const addRegisterWords = adding<Added, StaffWords>({ register: zh });
