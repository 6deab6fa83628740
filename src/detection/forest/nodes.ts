import type { IsolationForest } from './isolationForest';

/** The arrays of a forest that have an entry, or as many for each, a node. */
export type NodeArrays = Pick<
  IsolationForest,
  | 'features'
  | 'splits'
  | 'planeFeatures'
  | 'planeWeights'
  | 'rights'
  | 'parents'
  | 'depths'
  | 'sizes'
  | 'boxMinima'
  | 'boxMaxima'
>;

/** Nodes of trees that grow one after the other, in arrays that grow with them. */
export class Nodes implements NodeArrays {
  count = 0;
  features: Int32Array = new Int32Array(0);
  splits: Float64Array = new Float64Array(0);
  planeFeatures: Uint32Array = new Uint32Array(0);
  planeWeights: Float64Array = new Float64Array(0);
  rights: Uint32Array = new Uint32Array(0);
  parents: Uint32Array = new Uint32Array(0);
  depths: Uint32Array = new Uint32Array(0);
  sizes: Uint32Array = new Uint32Array(0);
  boxMinima: Float64Array = new Float64Array(0);
  boxMaxima: Float64Array = new Float64Array(0);

  /**
   * @param width features of a tree
   * @param planeTerms features of a hyperplane; 1 where cuts lie along the axes
   */
  constructor(
    private readonly width: number,
    private readonly planeTerms: number
  ) {}

  /** Makes room for so many more. */
  reserve(more: number): void {
    const room = this.features.length;
    if (this.count + more > room) {
      const { width, planeTerms } = this;
      const length = Math.max(this.count + more, 2 * room);
      const terms = planeTerms === 1 ? 0 : planeTerms;
      this.features = extended(this.features, new Int32Array(length));
      this.splits = extended(this.splits, new Float64Array(length));
      this.planeFeatures = extended(this.planeFeatures, new Uint32Array(length * terms));
      this.planeWeights = extended(this.planeWeights, new Float64Array(length * terms));
      this.rights = extended(this.rights, new Uint32Array(length));
      this.parents = extended(this.parents, new Uint32Array(length));
      this.depths = extended(this.depths, new Uint32Array(length));
      this.sizes = extended(this.sizes, new Uint32Array(length));
      this.boxMinima = extended(this.boxMinima, new Float64Array(length * width));
      this.boxMaxima = extended(this.boxMaxima, new Float64Array(length * width));
    }
  }

  /** The nodes that there are: views of these arrays, without the room to spare. */
  stored(): NodeArrays {
    const { count, width } = this;
    const terms = this.planeTerms === 1 ? 0 : this.planeTerms;
    return {
      features: this.features.subarray(0, count),
      splits: this.splits.subarray(0, count),
      planeFeatures: this.planeFeatures.subarray(0, count * terms),
      planeWeights: this.planeWeights.subarray(0, count * terms),
      rights: this.rights.subarray(0, count),
      parents: this.parents.subarray(0, count),
      depths: this.depths.subarray(0, count),
      sizes: this.sizes.subarray(0, count),
      boxMinima: this.boxMinima.subarray(0, count * width),
      boxMaxima: this.boxMaxima.subarray(0, count * width),
    };
  }
}

function extended<A extends Int32Array | Uint32Array | Float64Array>(values: A, into: A): A {
  into.set(values);
  return into;
}
