/** The two workbenches' lists, and each one's page of a case. */
export type Home = 'queue' | 'officeCases';

export const casePage = { queue: 'case', officeCases: 'officeCase' } as const satisfies Record<Home, string>;
