import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface NamedImport {
  /** The package, e.g. '@grafana/data'. */
  module: string;
  /** What is imported, by the name that the package gives it; '*' for all of it, 'default' for its default. */
  name: string;
  /** The file, from the repository's folder. */
  file: string;
}

/** What a file imports for run time; what `import type` brings is gone by then. */
export function readImports(root: string, file: string): NamedImport[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const module = (moduleSpecifier as ts.StringLiteral).text;
    return namesOf(importClause).map((name) => ({ module, name, file }));
  });
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  if (!clause || clause.isTypeOnly) {
    return [];
  }
  const names = clause.name ? ['default'] : [];
  const bindings = clause.namedBindings;
  if (!bindings) {
    return names;
  }
  if (ts.isNamespaceImport(bindings)) {
    return [...names, '*'];
  }
  const values = bindings.elements.filter((element) => !element.isTypeOnly);
  return [...names, ...values.map(({ name, propertyName }) => (propertyName ?? name).text)];
}
