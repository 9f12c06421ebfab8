import { findCases, searchHouseholds } from '../views/households';
import { getHousehold } from '../views/record';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function householdRoutes(services: Services): Handlers<'findCases' | 'searchHouseholds' | 'getHousehold'> {
  return {
    findCases: ({ account, body }) => findCases(services, account, body),
    searchHouseholds: ({ account, body }) => searchHouseholds(services, account, body),
    getHousehold: ({ account, params }) => getHousehold(services, account, params.household),
  };
}
