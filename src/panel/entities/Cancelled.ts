/** Somebody ended the run. */
export class Cancelled extends Error {}
