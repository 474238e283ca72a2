import { relative, sep } from 'node:path';
import type { RuleTester } from 'oxlint/plugins-dev';
import { isImpureMember, isPresentMoment } from './impurities.ts';
import { wallCrossed } from './walls.ts';

/** oxlint does not export its plugin types by name; they are those of its rule tester. */
type Rule = Parameters<RuleTester['run']>[1];
type Context = Parameters<NonNullable<Rule['create']>>[0];
type Visitor = ReturnType<NonNullable<Rule['create']>>;
type Place = NonNullable<Parameters<Context['report']>[0]['node']>;
type Source = { readonly type: string; readonly value?: unknown } | null | undefined;
type Call = Parameters<NonNullable<Visitor['NewExpression'] | Visitor['CallExpression']>>[0];

const projectPath = (context: Context): string => relative(context.cwd, context.physicalFilename).replaceAll(sep, '/');

/** An import that crosses a wall between rooms. */
const walls: Rule = {
  create(context: Context): Visitor {
    const file = projectPath(context);
    const check = (node: Place, source: Source, typeOnly: boolean): void => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = wallCrossed({ file, specifier: source.value, typeOnly });
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source, true),
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node, node.arguments[0], false);
      },
    };
  },
};

/** Code in shared/ gives the same answer on every machine at every moment. */
const pure: Rule = {
  create(context: Context): Visitor {
    if (!projectPath(context).startsWith('shared/')) return {};
    const moment = (node: Call): void => {
      if (node.callee.type === 'Identifier' && isPresentMoment(node.callee.name, node.arguments.length)) {
        context.report({ node, message: 'shared has no clock: the date of today is an argument' });
      }
    };
    return {
      NewExpression: moment,
      CallExpression: moment,
      MemberExpression(node) {
        if (node.computed || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
        if (!isImpureMember(node.object.name, node.property.name)) return;
        context.report({
          node,
          message: `shared has no clock and no chance: ${node.object.name}.${node.property.name}`,
        });
      },
    };
  },
};

const plugin = { meta: { name: 'rooms' }, rules: { walls, pure } };

// oxlint loads plugins by their default export.
export default plugin;
