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

/** Whose each kind of sheet of warnings is (部门预警): nobody else sends it. */
export const warningSenders = {
  self_pay: 'medical_insurance',
  disaster: 'emergency',
  jobless: 'human_resources',
  disability: 'disabled_federation',
  dropout: 'education',
  accident: 'traffic_police',
} as const satisfies Record<string, Department>;
export type WarningKind = keyof typeof warningSenders;
