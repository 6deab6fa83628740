"""Makes tests/golden/*.json: the specification's scenarios and what scikit-learn says of them.

Run `python3 tests/golden/make_golden.py` from the repository root with the versions that the files name under
"versions"; the output is then the same to the byte. Signals are rounded first and scored as rounded, so that both
sides see the same numbers.
"""

import json
import platform
from pathlib import Path

import numpy as np
import sklearn
from scipy.stats import spearmanr
from sklearn.ensemble import IsolationForest
from sklearn.ensemble._iforest import _average_path_length
from sklearn.metrics import average_precision_score, classification_report, roc_auc_score
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

SEEDS = range(42, 62)
# For how far scikit-learn agrees with itself: what another implementation can reach at most.
OTHER_SEEDS = range(1042, 1062)
FOLDER = Path(__file__).parent


def scenario_1():
    """Load balancer logs: 1,440 minutes, a burst of 5xx in minutes 1200-1259."""
    random = np.random.RandomState(42)
    minutes = np.arange(1440)
    requests = 10000 + 5000 * np.sin((minutes - 480) * 2 * np.pi / 1440) + random.randint(-500, 500, 1440)
    share_5xx = np.full(1440, 0.005)
    share_5xx[1200:1260] = random.uniform(0.3, 0.6, 60)
    share_2xx = 0.98 - (share_5xx - 0.005)
    c2, c4, c5 = ((requests * share).astype(int) for share in (share_2xx, np.full(1440, 0.015), share_5xx))
    truth = (minutes >= 1200) & (minutes < 1260)
    total = c2 + c4 + c5
    signals = {"2xx": c2, "4xx": c4, "5xx": c5}
    return signals, np.column_stack([total, c5 / total, c4 / total]), truth


def scenario_2():
    """API gateway telemetry: 1,000 minutes with a database lock, an upstream failure and a DDoS."""
    random = np.random.RandomState(42)
    rpm = random.normal(5000, 300, 1000)
    response = random.normal(45, 5, 1000)
    response[300:306] = [250, 300, 310, 280, 200, 150]
    rpm[600:611] = random.normal(100, 50, 11)
    rpm[850:861] = random.normal(15000, 1000, 11)
    response[850:861] = random.normal(120, 20, 11)
    truth = np.zeros(1000, bool)
    for first, last in ((300, 305), (600, 610), (850, 860)):
        truth[first : last + 1] = True
    signals = {"RPM": rpm.round(2), "response time": response.round(3)}
    return signals, np.column_stack(list(signals.values())), truth


def single_series():
    """Like scenario 3's request count: one series, daily and weekly waves, spikes and a drop; no random numbers."""
    i = np.arange(2016)
    noise = (i * 7919 % 1009) / 1009 - 0.5
    wave = np.sin(2 * np.pi * i / 288) + 0.25 * np.sin(2 * np.pi * i / 2016)
    value = 100 * np.exp(0.8 * wave**3 + 1.5 * noise**3)
    value[500:504] += 800
    value[1200:1220] = 3 + noise[1200:1220]
    value[1700] += 1500
    signals = {"count": value.round(2)}
    truth = np.zeros(2016, bool)
    truth[500:504] = truth[1200:1220] = truth[1700] = True
    return signals, np.column_stack(list(signals.values())), truth


def eight_dimensions():
    """600 correlated rows in 8 dimensions, the last 12 of them elsewhere."""
    random = np.random.RandomState(42)
    rows = random.normal(size=(600, 8)) @ random.normal(size=(8, 8))
    rows[-12:] += random.normal(8, 2, (12, 8))
    rows = rows.round(3)
    signals = {f"x{column}": rows[:, column] for column in range(8)}
    return signals, rows, np.arange(600) >= 588


def averaged(features, training, seeds, **params):
    """-score_samples, averaged over seeds."""
    scores = np.zeros(len(features))
    for seed in seeds:
        forest = IsolationForest(random_state=seed, **params).fit(features[training])
        scores -= forest.score_samples(features) / len(seeds)
    return scores


def per_seed(features, training, truth, **params):
    """[true positives, false positives, false negatives] of predict for each of SEEDS."""
    counts = []
    for seed in SEEDS:
        flagged = IsolationForest(random_state=seed, **params).fit(features[training]).predict(features) == -1
        counts.append([int(sum(flagged & truth)), int(sum(flagged & ~truth)), int(sum(~flagged & truth))])
    return counts


def scenario(make, training_rows, contamination="auto", **params):
    signals, features, truth = make()
    training = slice(0, training_rows)
    scaled = StandardScaler().fit(features[training]).transform(features)
    scores = averaged(scaled, training, SEEDS, **params)
    others = averaged(scaled, training, OTHER_SEEDS, **params)
    return {
        "signals": {name: values.tolist() for name, values in signals.items()},
        "truth": np.flatnonzero(truth).tolist(),
        "trainingRows": training_rows,
        "contamination": contamination,
        "params": params,
        "scores": scores.round(5).tolist(),
        "withItself": {
            "rankCorrelation": round(float(spearmanr(scores, others).statistic), 4),
            "meanAbsoluteDifference": round(float(np.abs(scores - others).mean()), 5),
        },
        "perSeed": per_seed(scaled, training, truth, contamination=contamination, **params),
    }


def scalers():
    """Columns with a missing value, a constant and an offset; what each scaler makes of them."""
    columns = [[1.0, 2.0, np.nan, 4.5, 10.0, -3.0], [7.0] * 6, [1.7e9, 1.7e9 + 1, 1.7e9 + 2, 1.7e9 + 4, 1.7e9 + 8, 1.7e9]]
    rows = np.array(columns).T
    blank = lambda matrix: [[None if np.isnan(x) else x for x in column] for column in matrix.T.tolist()]
    kinds = {"standard": StandardScaler(), "minMax": MinMaxScaler(), "robust": RobustScaler()}
    return {"columns": blank(rows), **{kind: blank(scaler.fit_transform(rows)) for kind, scaler in kinds.items()}}


def metrics():
    """A report as text, and ranking measures with ties."""
    random = np.random.RandomState(42)
    truth = random.rand(400) < 0.1
    scores = (random.rand(400) * 0.6 + truth * 0.3).round(2)
    predicted = scores > 0.6
    return {
        "truth": truth.astype(int).tolist(),
        "scores": scores.tolist(),
        "threshold": 0.6,
        "report": classification_report(truth, predicted, target_names=["normal", "anomaly"], zero_division=0),
        "nothingFlagged": classification_report(truth, truth & False, target_names=["normal", "anomaly"], zero_division=0),
        "rocAuc": roc_auc_score(truth, scores),
        "averagePrecision": average_precision_score(truth, scores),
    }


def contamination_offset():
    """offset_ for a given set of training scores is numpy.percentile; these are its values."""
    scores = (-np.random.RandomState(42).rand(101)).round(4)
    shares = [0.001, 0.03, 0.1, 0.255, 0.5]
    return {"scoreSamples": scores.tolist(), "offsets": [[s, float(np.percentile(scores, 100.0 * s))] for s in shares]}


def write(name, content):
    versions = {"python": platform.python_version(), "numpy": np.__version__, "scikit-learn": sklearn.__version__}
    content = {"madeBy": "tests/golden/make_golden.py", "versions": versions, **content}
    (FOLDER / f"{name}.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")


write("scenario1", scenario(scenario_1, 1000))
write("scenario2", scenario(scenario_2, 1000, contamination=0.03))
write("singleSeries", scenario(single_series, 2016))
write("eightDimensions", scenario(eight_dimensions, 600))
write("eightDimensionsVaried", scenario(eight_dimensions, 500, max_samples=64, max_features=0.5, bootstrap=True))
write("scalers", scalers())
write("metrics", metrics())
write("contaminationOffset", contamination_offset())
counts = [0, 1, 2, 5, 256, 999]
write("averagePathLength", {"values": [[n, float(_average_path_length([n])[0])] for n in counts]})
