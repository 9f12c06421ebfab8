/** A try that failed, as it is told and written down. */
export interface Fault {
  kind: string;
  /** Which item of a queue, or which position of a follower; else empty. */
  key: string;
  attempts: number;
  code: string;
  /** Given up and set aside. */
  dead: boolean;
}

/** Told of each try that failed; without a fault when the store itself could not be asked. */
export type OnFault = (fault: Fault | undefined, error?: unknown) => void;

/** What a failure is called: its innermost code, or its kind; a message may repeat what was stored. */
export function codeOf(error: unknown): string {
  let code = error instanceof Error ? error.name : typeof error;
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') code = at.code;
  return code;
}
