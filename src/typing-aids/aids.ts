/** All of them, as the script that comes late has them. */
export { IdCard } from './IdCard';
export { PhoneNumber } from './PhoneNumber';
export { WhereAmI } from './WhereAmI';
