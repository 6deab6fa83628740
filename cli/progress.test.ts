import { createProgress } from './progress';

function shown(isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => now);
  progress.begin('Detecting');
  return {
    written,
    at(time: number, share: number) {
      now = time;
      progress.report(share);
    },
    end: progress.end,
  };
}

describe('createProgress', () => {
  it('says nothing of short work', () => {
    const { written, at, end } = shown(true);
    at(400, 0.5);
    end();
    expect(written).toEqual([]);
  });

  it('writes a line now and then, whole percents only', () => {
    const { written, at } = shown(false);
    [4_000, 5_000, 9_000, 10_000].forEach((time, i) => at(time, 0.159 + i / 10));
    expect(written).toEqual(['Detecting … 25 %\n', 'Detecting … 45 %\n']);
  });

  it('changes one line of a terminal and takes it back', () => {
    const { written, at, end } = shown(true);
    at(1_000, 0.5);
    end();
    expect(written).toEqual(['\r\u001b[KDetecting … 50 %', '\r\u001b[K']);
  });
});
