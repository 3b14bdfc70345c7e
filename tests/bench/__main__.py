"""`make bench`: every benchmark in one run; the last line is one JSON object."""

from __future__ import annotations

import json

from tests.bench import slots, start, understand


def main() -> None:
    """Measure, print a line for each, then the JSON."""
    results: dict[str, dict[str, float]] = {}
    for part in (understand, slots, start):
        for name, row in part.measure().items():
            results[name] = {key: round(value, 4) for key, value in row.items()}
            line = f"{name:20} ours {row['ours']:12.4f}  peer {row['peer']:12.4f}  ratio {row['ratio']:8.2f}"
            print(line, flush=True)  # noqa: T201  a program's output
    print(json.dumps(results))  # noqa: T201  a program's output


if __name__ == "__main__":
    main()
