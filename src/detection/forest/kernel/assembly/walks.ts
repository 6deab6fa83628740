// AssemblyScript: `npm run build:kernel` compiles it into ../kernelCode.ts. How trees and rows lie in memory: ../treeLayout.ts.
// Every number is made by the same operations in the same order as in ../../walks.ts, so results are the same to the last bit.

/** Bytes of a node on the way down: its split, the place of its feature in a row, the place of its right child. */
const DOWN: usize = 16;
/** Bytes of a node on the way up, before its box. */
const UP: usize = 56;
/** Bytes of two features' upper bounds, then their lower ones. */
const BOUNDS: usize = 32;
/** Bytes of a row's values of two features. */
const VALUES: usize = 16;
/** Bytes of a node on a path: its place, the excess over its box. */
const STEP: usize = 16;
/** Bytes of a walk in the queue: its row, its node, its length. */
const WALK: usize = 12;

/**
 * Brings rows to their leaves, four at a time: while one waits for memory, the others go on. All take as many steps as the
 * tree is deep; a leaf's split is no number, and its right child itself. Writes each leaf's number.
 */
export function descend(downs: usize, depth: i32, rows: usize, pairs: usize, count: i32, leaves: usize): void {
  const stride = pairs * VALUES;
  const end = leaves + 4 * (count as usize);
  while (leaves < end) {
    const second = rows + stride;
    const third = second + stride;
    const fourth = third + stride;
    let a = downs;
    let b = downs;
    let c = downs;
    let d = downs;
    for (let step = 0; step < depth; step++) {
      const leftA = load<f64>(rows + load<u32>(a, 8)) <= load<f64>(a);
      const leftB = load<f64>(second + load<u32>(b, 8)) <= load<f64>(b);
      const leftC = load<f64>(third + load<u32>(c, 8)) <= load<f64>(c);
      const leftD = load<f64>(fourth + load<u32>(d, 8)) <= load<f64>(d);
      a = select<usize>(a + DOWN, downs + load<u32>(a, 12), leftA);
      b = select<usize>(b + DOWN, downs + load<u32>(b, 12), leftB);
      c = select<usize>(c + DOWN, downs + load<u32>(c, 12), leftC);
      d = select<usize>(d + DOWN, downs + load<u32>(d, 12), leftD);
    }
    store<u32>(leaves, ((a - downs) / DOWN) as u32);
    store<u32>(leaves, ((b - downs) / DOWN) as u32, 4);
    store<u32>(leaves, ((c - downs) / DOWN) as u32, 8);
    store<u32>(leaves, ((d - downs) / DOWN) as u32, 12);
    leaves += 16;
    rows = fourth + stride;
  }
}

/** By how much two values lie beyond two features' bounds. */
function beyond(values: v128, bounds: usize): v128 {
  const most = f64x2.pmax(f64x2.sub(values, v128.load(bounds)), f64x2.sub(v128.load(bounds, 16), values));
  return f64x2.pmax(most, f64x2.splat(0));
}

/** The excess of a row over a box, in both lanes: that of the even features plus that of the odd ones. */
function excessOver(box: usize, row: usize, pairs: usize): v128 {
  let sums = beyond(v128.load(row), box);
  const last = row + (pairs - 1) * VALUES;
  while (row < last) {
    row += VALUES;
    box += BOUNDS;
    sums = f64x2.add(sums, beyond(v128.load(row), box));
  }
  return f64x2.add(sums, i64x2.shuffle(sums, sums, 1, 0));
}

/** V ← 1 + V·r/(e + r) */
function cutOrGoOn(below: v128, sides: v128, excess: v128): v128 {
  return f64x2.add(f64x2.splat(1), f64x2.mul(below, f64x2.div(sides, f64x2.add(excess, sides))));
}

/** Puts a walk in the queue; gives the queue's end, which moves only if the row lies outside and has a node above. */
function goOn(end: usize, row: usize, parent: usize, length: usize, inside: v128, isRoot: bool): usize {
  store<u32>(end, row as u32);
  store<u32>(end, parent as u32, 4);
  store<u32>(end, length as u32, 8);
  return end + WALK * ((<usize>i32x4.extract_lane(inside, 0) + 1) & (<usize>!isRoot));
}

/**
 * Writes the length of each row's path, from its leaf up to the first box that holds it. All rows make their first step,
 * then those still outside the next, and so on: no branch depends on a single row. `queue` has room for `count` walks.
 */
export function walkUp(
  ups: usize,
  rows: usize,
  pairs: usize,
  count: i32,
  leaves: usize,
  lengths: usize,
  queue: usize
): void {
  const stride = pairs * VALUES;
  const size = UP + pairs * BOUNDS;
  const zero = f64x2.splat(0);
  const lastLeaf = leaves + 4 * (count as usize);
  let end = queue;
  while (leaves < lastLeaf) {
    const leaf = ups + (load<u32>(leaves) as usize) * size;
    const node = ups + load<u32>(leaf, 36);
    const excess = excessOver(node + UP, rows, pairs);
    const inside = f64x2.eq(excess, zero);
    const cut = cutOrGoOn(v128.load64_zero(leaf, 24), v128.load64_zero(node), excess);
    v128.store64_lane(lengths, v128.bitselect(v128.load64_zero(leaf, 16), cut, inside), 0);
    end = goOn(end, rows, ups + load<u32>(node, 32), lengths, inside, node == ups);
    leaves += 4;
    lengths += 8;
    rows += stride;
  }
  while (end > queue) {
    const last = end;
    end = queue;
    for (let walk = queue; walk < last; walk += WALK) {
      const row = load<u32>(walk) as usize;
      const node = load<u32>(walk, 4) as usize;
      const length = load<u32>(walk, 8) as usize;
      const below = v128.load64_zero(length);
      const excess = excessOver(node + UP, row, pairs);
      const inside = f64x2.eq(excess, zero);
      const cut = cutOrGoOn(below, v128.load64_zero(node), excess);
      v128.store64_lane(length, v128.bitselect(f64x2.add(v128.load64_zero(node, 8), below), cut, inside), 0);
      end = goOn(end, row, ups + load<u32>(node, 32), length, inside, node == ups);
    }
  }
}

/** Adds, for each pair of features, what the excess over a box is credited with. */
function creditCut(box: usize, row: usize, pairs: usize, share: f64, gain: f64, saved: usize, steps: usize): void {
  const shares = f64x2.splat(share);
  const gains = f64x2.splat(gain);
  const end = row + pairs * VALUES;
  while (row < end) {
    const taken = f64x2.mul(shares, beyond(v128.load(row), box));
    v128.store(saved, f64x2.add(v128.load(saved), f64x2.mul(taken, gains)));
    v128.store(steps, f64x2.add(v128.load(steps), taken));
    row += VALUES;
    saved += VALUES;
    steps += VALUES;
    box += BOUNDS;
  }
}

/** Lists a row's nodes, its leaf first, and the excess over each box up to the first that holds it; gives the list's end. */
function listPath(ups: usize, leaf: usize, row: usize, pairs: usize, path: usize): usize {
  let node = leaf;
  let excess = f64x2.extract_lane(excessOver(node + UP, row, pairs), 0);
  store<u32>(path, node as u32);
  store<f64>(path, excess, 8);
  path += STEP;
  while (node != ups) {
    node = ups + load<u32>(node, 32);
    if (excess != 0) {
      excess = f64x2.extract_lane(excessOver(node + UP, row, pairs), 0);
    }
    store<u32>(path, node as u32);
    store<f64>(path, excess, 8);
    path += STEP;
  }
  return path;
}

/** Credits the features of each row that has a 1 in `follows` with the path that they saved: see ../../../explanation/pathCredit.ts. */
export function credit(
  ups: usize,
  rows: usize,
  pairs: usize,
  count: i32,
  leaves: usize,
  follows: usize,
  saved: usize,
  steps: usize,
  lengths: usize,
  path: usize
): void {
  const stride = pairs * VALUES;
  const size = UP + pairs * BOUNDS;
  for (let i = 0; i < count; i++) {
    if (load<u8>(follows + i)) {
      const leaf = ups + (load<u32>(leaves) as usize) * size;
      let length = load<f64>(lengths);
      let reached: f64 = 1;
      for (let step = listPath(ups, leaf, rows, pairs, path) - STEP; ; step -= STEP) {
        const node = load<u32>(step) as usize;
        const excess = load<f64>(step, 8);
        const expected = load<f64>(node, 40);
        if (excess != 0 && expected > 0) {
          const sides = load<f64>(node);
          const chance = 1 - sides / (excess + sides);
          creditCut(node + UP, rows, pairs, (reached * chance) / excess, expected - 1, saved, steps);
          length += reached * chance;
          reached *= 1 - chance;
        }
        if (node == leaf) {
          length += reached * expected;
          break;
        }
        const feature = load<u32>(node, 48) as usize;
        const gain = expected - 1 - load<f64>(load<u32>(step - STEP), 40);
        store<f64>(saved + feature, load<f64>(saved + feature) + reached * gain);
        store<f64>(steps + feature, load<f64>(steps + feature) + reached);
        length += reached;
      }
      store<f64>(lengths, length);
    }
    leaves += 4;
    lengths += 8;
    rows += stride;
    saved += stride;
    steps += stride;
  }
}
