"""What the server hands out beside the pages, and how."""

import socket
import sys
from hashlib import sha256

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

import dashboard
from analytics.store import editions, evidence, evidence_erase, evidence_files
from analytics.store.dataset import load
from analytics.store.evidence import Proven
from analytics.store.tables import open_store

LETTER, DRAFT = b"%PDF-1.4 edaran", b"%PDF-1.4 konsep"
PATH = f"{evidence_files.ADDRESS}/{{checksum}}"


@pytest.fixture
def client(empty_store):
    """A store with a published letter, and a draft that was attached since."""
    store, proven = open_store(), Proven(regulation="perbup-bengkayang-23")
    evidence.attach(store, LETTER, "edaran.html", proven)
    editions.publish(store, load("61.07"))
    evidence.attach(store, DRAFT, "konsep.pdf", proven)
    route = next(each for each in dashboard.routes if getattr(each, "path", "") == PATH)
    return TestClient(Starlette(routes=[Route(PATH, route.endpoint)]))


def ask(client, content):
    return client.get(f"{evidence_files.ADDRESS}/{sha256(content).hexdigest()}")


def test_a_published_file_is_served_as_what_it_holds_whatever_it_was_called(client):
    answer = ask(client, LETTER)
    assert (answer.status_code, answer.content) == (200, LETTER)
    assert answer.headers["content-type"] == "application/pdf"


def test_what_was_not_published_is_not_served(client):
    assert ask(client, DRAFT).status_code == 404
    assert client.get(f"{evidence_files.ADDRESS}/..%2F0001%2Fedition.json").status_code == 404
    assert client.get(f"{evidence_files.ADDRESS}/edition.json").status_code == 404


def test_a_damaged_file_is_not_served(client, empty_store):
    path = evidence_files.path_of(empty_store / editions.FOLDER, sha256(LETTER).hexdigest())
    path.write_bytes(b"%PDF-1.4 Edaran")
    answer = ask(client, LETTER)
    assert answer.status_code == 404
    assert "Pulihkan dari cadangan" in answer.text


def test_an_erased_file_is_served_no_more_not_even_from_what_a_reader_kept(client):
    assert ask(client, LETTER).headers["cache-control"] == "private, no-store"
    evidence_erase.erase(open_store(), "edaran.html", "KTP")
    answer = ask(client, LETTER)
    assert answer.status_code == 404
    assert "dihapus dari penyimpanan" in answer.text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the option is not handed on")
def test_no_connection_waits_for_a_receipt():
    with socket.create_server(("localhost", 0)) as listening:
        dashboard.send_at_once()
        with socket.create_connection(listening.getsockname()), listening.accept()[0] as taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
