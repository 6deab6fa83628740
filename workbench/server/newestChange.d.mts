export declare function newestChange(paths: string[]): number;
