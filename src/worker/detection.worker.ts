import { expose } from 'comlink';
import { createDetectionService } from './detectionService';

expose(createDetectionService((message) => self.postMessage(message)));
