/**
 * A Taro plugin: what the mini program's template carries. Taro's holds all that WeChat knows of a component, once for
 * every depth of nesting, which was a tenth of the main package; ours holds what the kit uses, which a test compares.
 */
import { accessibleComponents } from './accessibility';

/** What the kit says of each component besides its id, class, style, tap and what a screen reader is told. */
export const carried: Readonly<Record<string, readonly string[]>> = {
  View: ['hoverClass', 'hoverStayTime', 'onTouchStart', 'onTouchEnd', 'onTouchCancel'],
  Button: ['hoverClass', 'openType', 'onAgreePrivacyAuthorization', 'onGetPhoneNumber'],
  Input: [
    ...['value', 'type', 'maxlength', 'placeholder', 'placeholderClass', 'focus', 'cursorSpacing', 'confirmType'],
    ...['onInput', 'onBlur', 'onConfirm'],
  ],
  Textarea: [
    ...['value', 'maxlength', 'placeholder', 'placeholderClass', 'focus', 'cursorSpacing', 'autoHeight', 'fixed'],
    ...['showConfirmBar', 'disableDefaultPadding', 'onInput', 'onBlur'],
  ],
  Image: ['src', 'mode'],
  Picker: ['mode', 'value', 'start', 'end', 'range', 'disabled', 'onChange'],
  Canvas: [...['canvasId', 'type', 'disableScroll'], ...['onTouchStart', 'onTouchMove', 'onTouchEnd', 'onTouchCancel']],
};

interface Template {
  modifyCompProps?(component: string, attributes: Record<string, string>): Record<string, string>;
  buildTemplate(parts: { includes: Set<string> }): string;
}

/** One spelling for what a template calls `hover-class` and `bindTouchStart`, and a page `hoverClass` and `onTouchStart`. */
const spelt = (name: string): string => name.replace(/^bind/, 'on').replaceAll('-', '').toLowerCase();

/** Taro draws a view or a picture in ways of their own where less is said of it. */
const ways = ['static-view', 'pure-view', 'click-view', 'static-image'];

export default function carryWhatIsUsed(taro: { registerMethod(method: object): void }): void {
  const names = new Map(
    Object.entries(carried).map(([component, own]) => [
      component.toLowerCase(),
      new Set([...own, ...Object.keys(accessibleComponents[component] ?? {})].map(spelt)),
    ]),
  );
  taro.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { template?: Template }) {
      if (!template) return;
      template.modifyCompProps = (component, attributes) => {
        const own = names.get(component);
        if (!own) return attributes;
        return Object.fromEntries(Object.entries(attributes).filter(([name]) => own.has(spelt(name))));
      };
      const { buildTemplate } = template;
      const drawn = new Set([...names.keys(), ...ways]);
      template.buildTemplate = (parts) =>
        buildTemplate({ ...parts, includes: new Set([...parts.includes].filter((name) => drawn.has(name))) }).replace(
          />\s+</g,
          '><',
        );
    },
  });
}
