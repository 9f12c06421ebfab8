/** All of them, as the script that comes late has them. */
export { OwnPhone } from './OwnPhone';
export { Card } from './Card';
export { Place } from './Place';
