/** A feature index that says: this node is a leaf. */
export const LEAF = -1;

/**
 * A fitted isolation forest: all trees in one set of flat arrays, one entry a node. Tree t's nodes are those from
 * `treeStarts[t]` up to `treeStarts[t + 1]`, its root first, a node's left child right after the node.
 */
export interface IsolationForest {
  /** Features of the rows that it was fitted on, and that it scores. */
  featureCount: number;
  /** ψ: rows drawn for each tree. */
  sampleSize: number;
  treeCount: number;
  /** Features drawn for each tree. */
  featuresPerTree: number;
  /** Node index of each tree's root, then the number of nodes: treeCount + 1 values. */
  treeStarts: Uint32Array;
  /** treeCount × featuresPerTree: the features drawn for each tree, ascending. */
  treeFeatures: Uint32Array;
  /** The feature that the node splits on (of a hyperplane the first), or LEAF. */
  features: Int32Array;
  /** A row goes left where its feature, or the hyperplane's weighted sum of features, is ≤ this; 0 at leaves. */
  splits: Float64Array;
  /** Features in a hyperplane; 1 where cuts lie along the axes, and then the two arrays below are empty. */
  planeTerms: number;
  /** nodes × planeTerms: the features of the node's hyperplane. */
  planeFeatures: Uint32Array;
  /** nodes × planeTerms: their weights. */
  planeWeights: Float64Array;
  /** Node index of the right child; 0 at leaves. */
  rights: Uint32Array;
  /** Node index of the parent; a root's is its own. */
  parents: Uint32Array;
  /** Number of splits above the node. */
  depths: Uint32Array;
  /** Training rows in the node; 0 is possible on one side of a hyperplane. */
  sizes: Uint32Array;
  /** nodes × featuresPerTree: the least value of each of the tree's features among the training rows in the node; of an empty node its parent's. */
  boxMinima: Float64Array;
  /** nodes × featuresPerTree: the greatest. */
  boxMaxima: Float64Array;
}

/** Which rows each tree was built from; kept beside the forest, for out-of-bag scores. */
export interface SampledRows {
  /** Rows of tree t: `rows` from `starts[t]` up to `starts[t + 1]`, ascending row numbers of the fitted matrix. */
  rows: Uint32Array;
  starts: Uint32Array;
}

/** What fitting gives. */
export interface FittedForest {
  forest: IsolationForest;
  sampled: SampledRows;
}
