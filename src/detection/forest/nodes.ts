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
  features = new Int32Array(0);
  splits = new Float64Array(0);
  planeFeatures = new Uint32Array(0);
  planeWeights = new Float64Array(0);
  rights = new Uint32Array(0);
  parents = new Uint32Array(0);
  depths = new Uint32Array(0);
  sizes = new Uint32Array(0);
  boxMinima = new Float64Array(0);
  boxMaxima = new Float64Array(0);

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
    if (this.count + more > this.features.length) {
      Object.assign(this, this.copied(Math.max(this.count + more, 2 * this.features.length)));
    }
  }

  /** The nodes that there are, in arrays without room to spare. */
  trimmed(): NodeArrays {
    return this.copied(this.count);
  }

  private copied(length: number): NodeArrays {
    const { width, planeTerms } = this;
    const terms = planeTerms === 1 ? 0 : planeTerms;
    const into = <A extends Int32Array | Uint32Array | Float64Array>(copy: A, values: A): A => {
      copy.set(values.length > copy.length ? values.subarray(0, copy.length) : values);
      return copy;
    };
    return {
      features: into(new Int32Array(length), this.features),
      splits: into(new Float64Array(length), this.splits),
      planeFeatures: into(new Uint32Array(length * terms), this.planeFeatures),
      planeWeights: into(new Float64Array(length * terms), this.planeWeights),
      rights: into(new Uint32Array(length), this.rights),
      parents: into(new Uint32Array(length), this.parents),
      depths: into(new Uint32Array(length), this.depths),
      sizes: into(new Uint32Array(length), this.sizes),
      boxMinima: into(new Float64Array(length * width), this.boxMinima),
      boxMaxima: into(new Float64Array(length * width), this.boxMaxima),
    };
  }
}
