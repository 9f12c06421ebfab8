/** What an answer's header says, however the platform writes its name. */
export const headerIn = (header: unknown, name: string): string | undefined => {
  const [, said] = Object.entries(header ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  return said === undefined ? undefined : String(said);
};
