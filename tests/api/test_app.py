"""What HTTP promises: methods, tags, forms, headers."""

import io
import subprocess
import sys

import pandas as pd
import pytest

from analytics.settings import ROOT
from tests.api.client import ask, rows

PATHS = ("areas", "indicators", "cube", "boundaries", "published", "metrics", "editions", "docs")


@pytest.mark.parametrize("path", ["", "openapi.json", "docs"])
def test_index_and_descriptions_need_no_edition(empty_store, path):
    assert ask(path).status_code == 200


def test_every_link_of_the_index_leads_somewhere(imported):
    for link in ask("").json()["links"]:
        path = link["href"].removeprefix("/api/v1/").replace("{name}", "cube")
        assert ask(path).status_code == 200


def test_every_body_and_every_row_of_csv_names_edition_version_day_and_licence(imported):
    about = {
        "edition": 1, "data_version": 6, "edition_day": "2026-11-22", "licence": "CC-BY-4.0",
    }  # fmt: skip
    assert about.items() <= ask("areas").json().items()
    assert about.items() <= ask("boundaries").json().items()
    table = pd.read_csv(io.BytesIO(ask("areas?format=csv").content))
    assert table[list(about)].drop_duplicates().to_dict("records") == [about]


@pytest.mark.parametrize("path", ["areas", "indicators", "cube", "published", "metrics"])
def test_every_row_names_nature_source_and_date(imported, path):
    for row in rows(f"{path}?limit=10000"):
        assert row["nature"] and "source" in row and "as_of" in row


def test_csv_and_json_hold_the_same_rows(imported):
    query = "indicators?level=village&indicator=people"
    by_name, by_accept = ask(f"{query}&format=csv"), ask(query, accept="text/csv")
    assert by_name.headers["content-type"] == "text/csv; charset=utf-8"
    assert by_name.content == by_accept.content
    table = pd.read_csv(io.BytesIO(by_name.content))
    assert table["value"].sum() == sum(row["value"] or 0 for row in rows(query))
    assert len(table) == len(rows(query))


def test_a_stated_format_is_stronger_than_accept(imported):
    answer = ask("areas?format=json", accept="text/csv")
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("path", PATHS)
def test_what_is_known_is_not_sent_again(imported, path):
    tag = ask(path).headers["etag"]
    answer = ask(path, if_none_match=tag)
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == tag
    assert ask(path, if_none_match='"other"').status_code == 200


def test_compressed_and_plain_bytes_have_different_tags(imported):
    packed, plain = (ask("areas", accept_encoding=each) for each in ("gzip", "identity"))
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"])
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "Accept-Encoding" in plain.headers["vary"]


def test_head_is_get_without_a_body(imported):
    head, get = ask("areas", method="HEAD"), ask("areas")
    assert head.content == b""
    assert head.headers == get.headers


def test_a_numbered_edition_may_be_kept_the_newest_must_be_asked_for(imported):
    assert ask("areas").headers["cache-control"] == "public, no-cache"
    for name in ("edition", "edisi"):
        assert ask(f"areas?{name}=1").headers["cache-control"] == "public, max-age=86400"


def test_without_what_is_simulated_nothing_simulated_comes(simulated):
    table = rows("indicators?real_only=true&limit=10000")
    assert table
    assert "simulated" not in {row["nature"] for row in table}
    assert rows("cube?real_only=true") == []


def test_pages_of_other_sites_may_read_it(imported):
    for answer in (ask("areas"), ask("areas?limit=0"), ask("nowhere")):
        assert answer.headers["access-control-allow-origin"] == "*"
    options = ask("areas", method="OPTIONS", origin="https://example.org")
    assert options.status_code == 204
    assert options.headers["allow"] == "GET, HEAD, OPTIONS"
    assert options.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in options.headers["access-control-allow-headers"]


def test_it_needs_neither_streamlit_nor_what_only_maps_need():
    code = "import sys, api.app; print({'streamlit', 'geopandas', 'pandera'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ran.stdout == "set()\n", ran.stderr
