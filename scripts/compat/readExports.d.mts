export function readExports(nodeModules: string, name: string): Promise<string[]>;
