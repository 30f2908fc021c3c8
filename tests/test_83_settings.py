"""The site's address and language in the settings: what stands on every page is looked at."""

import pytest

from briefing.shell import settings


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org/a?b=c", "https://example.org/#top", "javascript:alert(1)"),
        *("example.org", "//example.org", "/dossier", "https://", "ftp://example.org"),
        *(
            'https://e.org/"><script>',
            "https://e.org/a b",
            "https://user@e.org",
            "https://e.org\\a",
        ),
        *("https://e.org/\n", "\u202ehttps://e.org", 7, ["https://e.org"]),
    ],
)
def test_an_address_that_is_none_stops_the_build(address: object) -> None:
    """A query, a fragment, another scheme, none, or a sign that no address has."""
    [problem] = settings.problems({"SITEURL": address})
    assert problem.path == "pelicanconf.py"
    assert "is no address of a site" in problem.what
    assert "https://example.org/dossier" in problem.mend


@pytest.mark.parametrize(
    "address",
    [
        *("", "https://example.org", "https://example.org/", "http://localhost:8000"),
        *("https://example.org/a/b-c/~d", "https://example.org/%C3%A4", "http://[::1]:8000/x"),
        *("https://xn--mller-kva.example", "http://127.0.0.1"),
    ],
)
def test_an_address_of_a_site_is_taken(address: str) -> None:
    """With a port, a path, or none at all."""
    assert settings.problems({"SITEURL": address}) == ()


@pytest.mark.parametrize("code", ["", "../../etc", "e", "english", 'en"', "en ", None, 7])
def test_a_language_that_is_none_stops_the_build(code: object) -> None:
    """The code of the language stands in every page's first tag."""
    [problem] = settings.problems({"DEFAULT_LANG": code})
    assert "is no code of a language" in problem.what


@pytest.mark.parametrize("code", ["en", "de", "pt-BR", "zh-Hant", "en_GB", "fil"])
def test_a_language_is_taken(code: str) -> None:
    """Two or three letters, and what may stand behind them."""
    assert settings.problems({"DEFAULT_LANG": code}) == ()
