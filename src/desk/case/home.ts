/** The two workbenches' lists, and each one's page of a case. */
export type Home = 'queue' | 'countyCases';

export const casePage = { queue: 'case', countyCases: 'countyCase' } as const satisfies Record<Home, string>;
