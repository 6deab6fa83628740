"""What everyone writes: raw requests, 5xx ratio, 4xx ratio and latency, standardised, into scikit-learn's isolation forest.

    python3 bench/plain_recipe.py FOLDER

Reads FOLDER/MANIFEST.json and the files that it names, fits on the rows before each file's training end, and prints one JSON
object: for every file the anomaly scores (-score_samples) of its rows, null where a value is missing.
"""

import csv
import json
import pathlib
import sys

import numpy as np
from sklearn.ensemble import IsolationForest
from sklearn.preprocessing import StandardScaler


def number(text):
    return float(text) if text else np.nan


def ratio(count, total):
    return np.where(total == 0, np.where(count > 0, 1.0, 0.0), count / np.where(total == 0, 1.0, total))


def scores_of(path, train_end):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    column = lambda name: np.array([number(row[name]) for row in rows])
    requests = column("rpm")
    server, client = ratio(column("errors_5xx"), requests), ratio(column("errors_4xx"), requests)
    features = np.column_stack([requests, server, client, column("latency_ms")])
    complete = ~np.isnan(features).any(axis=1)
    # Times of one format and zone are in order as text.
    training = complete & np.array([row["time"] < train_end for row in rows])
    scaler = StandardScaler().fit(features[training])
    forest = IsolationForest(random_state=42).fit(scaler.transform(features[training]))
    scores = -forest.score_samples(scaler.transform(features[complete]))
    result = np.full(len(rows), np.nan)
    result[complete] = scores
    return [None if np.isnan(score) else float(score) for score in result]


folder = pathlib.Path(sys.argv[1])
manifest = json.loads((folder / "MANIFEST.json").read_text())
json.dump({name: scores_of(folder / name, entry["train_end"]) for name, entry in manifest.items()}, sys.stdout)
