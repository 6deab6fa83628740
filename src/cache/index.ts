export { DetectionCache } from './DetectionCache';
export { detectionStore, type DetectionStore } from './detectionStore';
