/** Stands in for a dependency that the workbench never uses. */
export {};
