/**
 * What a screen reader needs. Taro's weapp template only carries the attributes it lists,
 * so an attribute missing here is silently dropped on phones. On H5 everything passes
 * (write `role` as well as `aria-role` there).
 */
const names = [
  'aria-role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-live',
  'aria-modal',
  'aria-required',
  'aria-invalid',
  'aria-current',
  'aria-level',
  'aria-valuemin',
  'aria-valuemax',
  'aria-valuenow',
  'aria-valuetext',
];

// An empty string makes the template read the attribute from the element, without a default.
const attributes = Object.fromEntries(names.map((name) => [name, '']));

export const accessibleComponents = Object.fromEntries(
  [
    'View',
    'Text',
    'Button',
    'Input',
    'Textarea',
    'Image',
    'Picker',
    'PickerView',
    'ScrollView',
    'Label',
    'Form',
    'Switch',
    'Checkbox',
    'Radio',
    'RadioGroup',
    'CheckboxGroup',
    'Swiper',
    'SwiperItem',
    'Navigator',
    'Progress',
    'Canvas',
    'Map',
  ].map((component) => [component, attributes]),
);
