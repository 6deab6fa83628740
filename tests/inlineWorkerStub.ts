/** Stands in for an inlined worker's source text under jest, where no worker is ever started. */
export default '';
