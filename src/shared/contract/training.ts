/** Which every answer of a server for practice bears, as `on`. */
export const TRAINING_HEADER = 'training';
