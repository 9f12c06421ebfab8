/** As people say it; its ending makes it longer. */
export const MAX_NAME = 50;
