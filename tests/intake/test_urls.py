"""One spelling for every web address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.intake.urls import canonical, host_of, is_web


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("http://Example.org/a", "https://example.org/a", id="scheme and case"),
        pytest.param("https://example.org/a/", "https://example.org/a", id="final slash"),
        pytest.param("https://example.org/", "https://example.org", id="root"),
        pytest.param("https://example.org/a#part", "https://example.org/a", id="fragment"),
        pytest.param(
            "https://example.org/a?utm_source=x&id=3&fbclid=y&b=",
            "https://example.org/a?id=3&b=",
            id="tracking",
        ),
        pytest.param("https://example.org/?b=2&a=1", "https://example.org?b=2&a=1", id="order"),
        pytest.param("http://example.org:80/a", "https://example.org/a", id="port 80"),
        pytest.param("https://example.org:8443/a", "https://example.org:8443/a", id="own port"),
        pytest.param("https://élysée.example/é", "https://xn--lyse-9oad.example/%C3%A9", id="idna"),
        pytest.param("https://example.org/%c3%a9%7Ea", "https://example.org/%C3%A9~a", id="hex"),
        pytest.param("https://example.org/a%2Fb", "https://example.org/a%2Fb", id="escaped slash"),
        pytest.param("https://example.org/100%", "https://example.org/100%25", id="stray percent"),
        pytest.param("https://example.org/x/../a/./b", "https://example.org/a/b", id="dots"),
        pytest.param("https://example.org/../../a", "https://example.org/a", id="dots above"),
        pytest.param("https://me:secret@example.org/a", "https://example.org/a", id="credentials"),
        pytest.param(
            "https://example.org/?a=1&amp;amp;b=2", "https://example.org?a=1&b=2", id="entities"
        ),
        pytest.param(
            "https://example.org/?copy=1&copy=2",
            "https://example.org?copy=1&copy=2",
            id="no entity",
        ),
        pytest.param("www.example.org/a", "https://www.example.org/a", id="no scheme"),
        pytest.param("example.org:8080/a", "https://example.org:8080/a", id="no scheme, port"),
        pytest.param("//example.org/a", "https://example.org/a", id="scheme-relative"),
        pytest.param(" https://example.org/a\r\n", "https://example.org/a", id="white space"),
        pytest.param("https://[2001:db8::1]/a", "https://[2001:db8::1]/a", id="IPv6"),
        pytest.param("mailto:a@example.org", "mailto:a@example.org", id="mail"),
        pytest.param("doi:10.1000/182", "doi:10.1000/182", id="doi"),
        pytest.param("https://[broken/a", "https://[broken/a", id="broken host"),
        pytest.param("https://example.org:port/", "https://example.org:port/", id="broken port"),
        pytest.param("", "", id="empty"),
    ],
)
def test_canonical(url: str, expected: str) -> None:
    assert canonical(url) == expected


@given(st.text())
def test_canonical_never_fails_and_settles(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(
    st.text("abé%/.?&=#:;+ @~", max_size=30),
    st.sampled_from(["http://", "https://", "//", ""]),
    st.sampled_from(["example.org", "Müller.example", "a.example:80", "[::1]", "1.2.3.4"]),
)
def test_canonical_settles_on_addresses(tail: str, scheme: str, host: str) -> None:
    once = canonical(f"{scheme}{host}/{tail}")
    assert canonical(once) == once


def test_hosts() -> None:
    assert host_of("https://www.Factuel.example/doc") == "factuel.example"
    assert host_of("mailto:a@b.example") is None
    assert is_web("example.org/a")
    assert not is_web("file:///etc/passwd")
