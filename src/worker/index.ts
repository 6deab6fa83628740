export { DetectionRunner, type Backend, type DetectionRun } from './DetectionRunner';
export { DetectionPool, type PoolOptions } from './DetectionPool';
export { runInSlices } from './runInSlices';
export { detectionCode } from './detectionCode';
