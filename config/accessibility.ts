/**
 * What a screen reader needs on phones. Taro's weapp template carries only the attributes it lists and silently
 * drops the others, so these are put there; the kit's `spoken` can say no others, for it takes its type from here.
 */
const ariaNames = [
  'aria-role',
  'aria-label',
  'aria-describedby',
  'aria-checked',
  'aria-disabled',
  'aria-current',
  'aria-expanded',
  'aria-hidden',
  'aria-live',
  'aria-modal',
  'aria-level',
  'aria-valuenow',
  'aria-valuemax',
  'aria-valuetext',
] as const;
export type AriaName = (typeof ariaNames)[number];

// An empty string makes the template read the attribute from the element, without a default.
const attributes = Object.fromEntries(ariaNames.map((name) => [name, '']));

/** The components that the kit is made of; each one more makes every page's template longer. */
export const accessibleComponents = Object.fromEntries(
  ['View', 'Button', 'Input', 'Textarea', 'Image', 'Picker'].map((component) => [component, attributes]),
);
