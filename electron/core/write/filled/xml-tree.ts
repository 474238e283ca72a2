import { Parser } from 'htmlparser2';
import { fail } from '../../../../shared/base/failure.ts';
import { say } from '../../../../shared/base/sentence.ts';

/** An element of an Office part; names and attributes are without their namespace prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Office itself stays far below; the parser's time grows with the square of it. */
const MOST_DEEP = 1000;

/**
 * A part as a tree whose root holds its elements; an empty one for an empty text. No entity but the five of XML is known. Fails with
 * `template` on one that is nested without end.
 */
export function xmlTree(xml: string): XmlNode {
  const root: OpenNode = { name: '', attributes: {}, children: [] };
  const open: OpenNode[] = [root];
  const parser = new Parser(
    {
      onopentag(name, found) {
        if (open.length > MOST_DEEP) fail('template', say`内容层层嵌套太多，预览无法显示`, {});
        const attributes = Object.fromEntries(Object.entries(found).map(([key, value]) => [local(key), value]));
        const node: OpenNode = { name: local(name), attributes, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root;
}

export const elements = (node: XmlNode | null): readonly XmlNode[] =>
  node?.children.filter((child) => typeof child !== 'string') ?? [];

/** The child of this name, or the one at the end of a path of names; null where there is none. */
export const childOf = (node: XmlNode | null, ...path: readonly string[]): XmlNode | null =>
  path.reduce<XmlNode | null>((at, name) => elements(at).find((child) => child.name === name) ?? null, node);

/** An attribute of a child; null where there is no such child or attribute. */
export const valueAt = (node: XmlNode | null, child: string, attribute = 'val'): string | null =>
  childOf(node, child)?.attributes[attribute] ?? null;

/** A switch of Office: there without a value is on. */
export function isOn(node: XmlNode | null, child: string): boolean | null {
  const found = childOf(node, child);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['val'] ?? '1');
}

/** Puts nodes on a list that is gone through from its end, the first of them last. Their number may be any. */
export function pushBehind(left: XmlNode[], nodes: readonly XmlNode[]): void {
  for (const node of nodes.toReversed()) left.push(node);
}

/** All elements of a name below a node, in their order. Goes by a list of its own: nesting may be deep. */
export function below(node: XmlNode, wanted: (name: string) => boolean): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const left: XmlNode[] = [...elements(node)].reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    if (wanted(next.name)) found.push(next);
    pushBehind(left, elements(next));
  }
  return found;
}

/** The words of a node's text elements (`t`), in their order. */
export const wordsOf = (node: XmlNode): string =>
  below(node, (name) => name === 't')
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('');
