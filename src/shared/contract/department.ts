/** Departments that deliver measures and send warnings (DOMAIN.md, "Measures and who delivers them"). */
export const departments = [
  'medical_insurance',
  'health',
  'emergency',
  'housing',
  'water',
  'human_resources',
  'education',
  'disabled_federation',
  'civil_affairs',
  'traffic_police',
  'agriculture',
] as const;
export type Department = (typeof departments)[number];
