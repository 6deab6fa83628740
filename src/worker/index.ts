export { DetectionRunner, type Backend, type DetectionRun } from './DetectionRunner';
