import { readGolden } from '../testing/golden';
import { classificationReport } from './classificationReport';
import { formatReport } from './formatReport';

interface Metrics {
  truth: number[];
  scores: number[];
  threshold: number;
  report: string;
  nothingFlagged: string;
}

describe('formatReport', () => {
  const golden = readGolden<Metrics>('metrics');
  const truth = Uint8Array.from(golden.truth);

  it('prints what scikit-learn prints', () => {
    const predicted = Uint8Array.from(golden.scores, (score) => (score > golden.threshold ? 1 : 0));
    expect(formatReport(classificationReport(truth, predicted))).toBe(golden.report);
  });

  it('prints what scikit-learn prints where nothing was flagged', () => {
    expect(formatReport(classificationReport(truth, new Uint8Array(truth.length)))).toBe(golden.nothingFlagged);
  });

  it('rounds exact ties to the even digit, as Python does', () => {
    const report = classificationReport(Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1), Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0));
    expect(formatReport(report)).toContain('accuracy                           0.12         8');
    const more = classificationReport(Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1), Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0));
    expect(formatReport(more)).toContain('accuracy                           0.38         8');
  });
});
