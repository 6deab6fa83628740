import { presentRows } from '../../present';
import { scaledBy } from './columnMath';
import { countResiduals, stabilisedDeviation } from './countResidual';
import type { Pauses } from './pauses';

/** Consecutive training rows that are judged together; an incident fills blocks, a bad minute doesn't. */
const BLOCK_ROWS = 30;

/** A block further than this from the ratio of the others, in standard deviations of a Poisson count, is left out. */
const BLOCK_LIMIT = 4;

const PASSES = 5;

interface Block {
  errors: number;
  requests: number;
}

/**
 * The usual share of errors: all training errors over all training requests, without the blocks of rows that stand out
 * (an incident in the training window). One half is added to the errors and one to the requests, so that a service without
 * an error in training is not expected to have none for ever.
 *
 * @param errors counts, NaN = missing
 * @param requests counts of the same rows
 * @param rows training rows, ascending
 * @returns in (0, 1], unless there are more errors than requests
 */
export function usualErrorRatio(errors: Float64Array, requests: Float64Array, rows: Uint32Array): number {
  const present = presentRows(rows, errors, requests);
  const blocks: Block[] = [];
  for (let from = 0; from < present.length; from += BLOCK_ROWS) {
    const block = { errors: 0, requests: 0 };
    const to = Math.min(present.length, from + BLOCK_ROWS);
    for (let i = from; i < to; i++) {
      block.errors += errors[present[i]];
      block.requests += requests[present[i]];
    }
    blocks.push(block);
  }
  let ratio = ratioOf(blocks);
  for (let pass = 0; pass < PASSES; pass++) {
    const kept = blocks.filter(
      (block) => Math.abs(stabilisedDeviation(block.errors, block.requests * ratio)) <= BLOCK_LIMIT
    );
    // Where the ratio wanders so much that few blocks agree, the middle half by ratio is usual.
    ratio = ratioOf(kept.length >= blocks.length / 2 ? kept : middleHalf(blocks));
  }
  return ratio;
}

function middleHalf(blocks: Block[]): Block[] {
  const sorted = [...blocks].sort((a, b) => ratioOf([a]) - ratioOf([b]));
  return sorted.slice(Math.floor(blocks.length / 4), Math.ceil((3 * blocks.length) / 4));
}

function ratioOf(blocks: Block[]): number {
  const errors = blocks.reduce((sum, block) => sum + block.errors, 0);
  const requests = blocks.reduce((sum, block) => sum + block.requests, 0);
  return (errors + 0.5) / (requests + 1);
}

/**
 * Errors against as many as the requests let expect, in standard deviations: the count residual of k errors where n·p₀ are
 * expected. One error among three requests at night is no incident; 30 among 1,000 are.
 *
 * @param errors counts, or sums of counts, NaN = missing
 * @param requests of the same rows
 * @param ratio p₀, from usualErrorRatio
 * @param rows training rows, for the overdispersion
 */
export function* errorResiduals(
  errors: Float64Array,
  requests: Float64Array,
  ratio: number,
  rows: Uint32Array
): Pauses<Float64Array> {
  return yield* countResiduals(errors, scaledBy(requests, ratio), rows);
}
