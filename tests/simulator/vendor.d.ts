declare module 'miniprogram-exparser' {
  /** j-component keeps the virtual node it drew from as `_vt`; that is where attributes live. */
  export interface ExparserNode {
    readonly _vt?: {
      readonly tagName?: string;
      readonly attrs?: readonly { readonly name: string; readonly value: unknown }[];
      readonly event?: Readonly<Record<string, { readonly name: string }>>;
    };
    readonly childNodes: readonly (ExparserNode | TextNode)[];
    readonly shadowRoot?: ExparserNode;
  }
  export class TextNode {
    readonly textContent: string;
  }
  export const Event: {
    create(name: string, detail: unknown, options: object): object;
    dispatchEvent(node: ExparserNode, event: object): void;
  };
}

declare module 'miniprogram-simulate' {
  import type { ExparserNode } from 'miniprogram-exparser';

  interface RootComponent {
    readonly instance: unknown;
    readonly _exparserNode: ExparserNode;
    attach(parent: Element): void;
    detach(): void;
  }
  export function load(path: string, tagName: string, options: { rootPath: string }): string;
  export function render(id: string): RootComponent;
}

declare module 'miniprogram-simulate/src/utils' {
  const utils: {
    /** Runs a component's script, whose path comes without its ending. */
    runJs: (file: string) => void;
    getCompiler(): { wxmlToJs(this: void, root: string, options: object): string };
  };
  export = utils;
}
