import { expose } from 'comlink';
import { detectionService } from './detectionService';

expose(detectionService);
