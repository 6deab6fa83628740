export declare class UsageError extends Error {}
