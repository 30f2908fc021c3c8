"""The command line of the bench: ``python -m bench 1000,10000 --against hugo,pelican``."""

from __future__ import annotations

import argparse

from .peers import PEERS
from .run import features, run


def main() -> None:
    """Measure and print one Markdown table for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("n", nargs="?", default="1000", help="numbers of articles: 1000,10000")
    parser.add_argument("--against", default="hugo", help=", ".join(peer.name for peer in PEERS))
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, alternating (3)")
    parser.add_argument("--features", action="store_true", help="what each kind of file costs")
    told = parser.parse_args()
    counts = [int(count) for count in told.n.split(",")]
    if told.features:
        return features(counts, lambda text: print(text, flush=True))
    run(counts, told.against.split(","), told.rounds, lambda line: print(line, flush=True))


main()
