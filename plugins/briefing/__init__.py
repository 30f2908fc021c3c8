"""News texts in, a briefing site in plain HTML out."""


def register() -> None:
    """Pelican's door: connect the shell. It is imported here and nowhere else."""
    from briefing.shell import connect  # noqa: PLC0415  (the rooms must not need Pelican)

    connect()
