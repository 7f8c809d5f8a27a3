"""A local mail server takes a message, or does not: then it is said why, in plain words."""

import ssl
from email.message import EmailMessage

import pytest

from analytics.digest.mail import Mail
from analytics.digest.post import addressed, send
from analytics.errors import DataError
from tests.analytics.digest.server import (
    HOST,
    SECRET,
    USER,
    Box,
    certificate,
    dumb,
    free_port,
    serving,
)

TO = "sekda@example.id"


def settings(port, **chosen):
    given = {"security": "none", "sender": "Dasbor <dasbor@example.id>", "timeout": 5.0}
    return Mail(host=HOST, port=port, recipients={"61.07": (TO,)}, **given | chosen)


def letter(mail):
    message = EmailMessage()
    message["Subject"] = "Kabar"
    message.set_content("Ä Ö")
    return addressed(message, mail, TO)


def deliver(mail):
    send(mail, letter(mail))


def refusal(mail):
    with pytest.raises(DataError) as refused:
        deliver(mail)
    assert SECRET not in refused.value.message()
    return refused.value


def test_a_message_arrives_with_all_its_headers():
    box = Box()
    with serving(box) as port:
        deliver(settings(port))
    assert box.taken == [("dasbor@example.id", TO)]
    (message,) = box.messages
    assert message["To"] == TO
    assert message["Message-ID"].endswith("@example.id>")
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"] and "Ä Ö" in message.get_content()


def test_a_refused_recipient_is_told_in_the_words_of_the_server():
    with serving(Box(TO)) as port:
        refused = refusal(settings(port))
    assert refused.key == "mail.refused"
    assert "550 5.1.1 No such user here" in refused.message()


def test_a_server_that_is_not_there_is_told_with_its_address():
    port = free_port()
    refused = refusal(settings(port))
    assert (refused.key, refused.values["port"]) == ("mail.unreachable", port)


def test_a_server_that_never_answers_is_not_waited_for_longer_than_set():
    with dumb() as port:
        refused = refusal(settings(port, timeout=0.3))
    assert refused.key == "mail.silent"
    assert "0.3" in refused.message()


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def guarded(papers):
    """A server that speaks only under TLS, and only with the user."""
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trust.load_cert_chain(*papers)
    box = Box()
    with serving(box, trust) as port:
        yield box, port


def known(port, papers, **chosen):
    login = {"user": USER, "password": SECRET, "ca_file": papers[0]}
    return settings(port, **{"security": "starttls"} | login | chosen)


def test_under_starttls_with_the_password_the_message_arrives(guarded, papers):
    box, port = guarded
    deliver(known(port, papers))
    assert box.taken == [("dasbor@example.id", TO)]


def test_a_wrong_password_is_told_with_the_user_and_never_shown(guarded, papers):
    refused = refusal(known(guarded[1], papers, password="salah-ketik"))
    assert refused.key == "mail.login"
    assert USER in refused.message() and "salah-ketik" not in refused.message()


def test_a_certificate_nobody_vouches_for_is_not_trusted(guarded, papers):
    box, port = guarded
    assert refusal(known(port, papers, ca_file=None)).key == "mail.certificate"
    assert box.taken == []


def test_a_server_without_starttls_gets_no_password(papers):
    box = Box()
    with serving(box) as port:
        assert refusal(known(port, papers)).key == "mail.not_offered"
    assert box.taken == []
