/** As people say it; its ending makes it longer by five. */
export const MAX_NAME = 55;
