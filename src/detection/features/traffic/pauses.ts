/** Work that pauses after each small slice, without a figure for its progress; a slice takes well under 10 ms. */
export type Pauses<Result> = Generator<void, Result, void>;

/** Rows in a slice: at up to a microsecond a row it takes 4 ms. */
export const SLICE_ROWS = 4096;
