import { classificationReport } from './classificationReport';

describe('classificationReport', () => {
  it('counts per class', () => {
    const report = classificationReport(Uint8Array.of(0, 0, 0, 1, 1), Uint8Array.of(0, 0, 1, 1, 0));
    expect(report.classes).toEqual([
      { name: 'normal', precision: 2 / 3, recall: 2 / 3, f1Score: 2 / 3, support: 3 },
      { name: 'anomaly', precision: 0.5, recall: 0.5, f1Score: 0.5, support: 2 },
    ]);
    expect(report.accuracy).toBe(0.6);
    expect(report.macroAverage.precision).toBeCloseTo((2 / 3 + 0.5) / 2, 15);
    expect(report.weightedAverage.recall).toBeCloseTo(0.6, 15);
    expect(report.weightedAverage.support).toBe(5);
  });

  it('has 0 where nothing was predicted or nothing is there', () => {
    const report = classificationReport(Uint8Array.of(0, 0), Uint8Array.of(0, 0));
    expect(report.classes[1]).toEqual({ name: 'anomaly', precision: 0, recall: 0, f1Score: 0, support: 0 });
    expect(report.accuracy).toBe(1);
  });

  it('rejects unequal lengths', () => {
    expect(() => classificationReport(new Uint8Array(2), new Uint8Array(3))).toThrow(
      '2 true classes for 3 predictions'
    );
  });
});
