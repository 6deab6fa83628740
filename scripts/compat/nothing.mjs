// Stands for packages that a page doesn't use and that can't be bundled.
export {};
