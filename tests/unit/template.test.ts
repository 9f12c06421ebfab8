/** What the kit says to WeChat's components is carried by the mini program's template, which drops the rest unsaid. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

import { carried } from '../../config/template';

const src = join(__dirname, '../../src');
/** In React's hands, or in every template, or spelt otherwise there. */
const elsewhere = ['key', 'ref', 'id', 'className', 'style', 'onClick'];
const template: Readonly<Record<string, string>> = { defaultValue: 'value' };

/** Components of Taro's that a file imports, by the name that it gives them. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    if ((statement.moduleSpecifier as ts.StringLiteral).text !== '@tarojs/components') continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) throw new Error(`${file.fileName} imports all of Taro's components`);
    for (const { name, propertyName } of bindings.elements) names.set(name.text, (propertyName ?? name).text);
  }
  return names;
}

/** Names in the object that is spread: written there, or in the variable that is named there. */
function namesIn(node: ts.Node, file: ts.SourceFile): string[] {
  if (ts.isCallExpression(node)) return [];
  if (ts.isIdentifier(node)) {
    const found: string[] = [];
    const visit = (each: ts.Node): void => {
      if (ts.isVariableDeclaration(each) && each.name.getText() === node.text && each.initializer)
        found.push(...namesIn(each.initializer, file));
      ts.forEachChild(each, visit);
    };
    visit(file);
    return found;
  }
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((each) => (each.name ? [each.name.getText()] : []));
  if (ts.isConditionalExpression(node)) {
    // Either `inBrowser ? what a browser is told : what WeChat is told`, or both are WeChat's.
    const told = node.condition.getText() === 'inBrowser' ? [node.whenFalse] : [node.whenTrue, node.whenFalse];
    return told.flatMap((each) => namesIn(each, file));
  }
  return node.getChildren().flatMap((each) => namesIn(each, file));
}

function saidIn(path: string): [string, string][] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const components = importsOf(file);
  const said: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = components.get(node.tagName.getText());
      const names = node.attributes.properties.flatMap((each) =>
        ts.isJsxSpreadAttribute(each) ? namesIn(each.expression, file) : [each.name.getText()],
      );
      if (component !== undefined) said.push(...names.map((name): [string, string] => [component, name]));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return said;
}

const files = (readdirSync(src, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.h5.tsx'))
  .map((name) => join(src, name));

test('the template carries what the kit says, and nothing else', () => {
  const said = new Map(Object.keys(carried).map((component) => [component, new Set<string>()]));
  for (const [component, name] of files.flatMap(saidIn)) {
    expect(carried).toHaveProperty(component);
    if (!elsewhere.includes(name)) said.get(component)?.add(template[name] ?? name);
  }
  for (const [component, names] of Object.entries(carried))
    expect([component, [...names].sort()]).toEqual([component, [...(said.get(component) ?? [])].sort()]);
});
