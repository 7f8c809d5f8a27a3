"""What [mail] may say, and what is refused in plain words."""

import pytest

from analytics.digest.mail import PASSWORD, mail
from analytics.errors import DataError

LEAST = {"host": "smtp.example", "from": "Dasbor <dasbor@example.id>", "to": ["sekda@example.id"]}


@pytest.fixture(autouse=True)
def no_password(monkeypatch, empty_store):
    monkeypatch.delenv(PASSWORD, raising=False)


def test_little_is_enough():
    chosen = mail(LEAST)
    assert (chosen.port, chosen.security, chosen.timeout) == (587, "starttls", 30)
    assert chosen.recipients == {"61.07": ("sekda@example.id",)}


def test_the_port_follows_the_security():
    assert [mail(LEAST | {"security": kind}).port for kind in ("tls", "none")] == [465, 25]


def test_a_kecamatan_may_have_recipients_of_its_own():
    chosen = mail(LEAST | {"areas": {"61.07.09": "camat@example.id"}})
    assert list(chosen.recipients.items()) == [
        ("61.07", ("sekda@example.id",)), ("61.07.09", ("camat@example.id",)),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["host", "from", "to"])
def test_what_is_missing_is_named(name):
    with pytest.raises(DataError, match=name):
        mail({key: value for key, value in LEAST.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", 0), ("port", 65536), ("port", True), ("port", "587"), ("security", "ssl"),
        ("timeout", 0), ("host", 7), ("from", "no address"), ("to", "sekda"), ("to", [3]),
        ("from", "a@b\r\nBcc: c@d"), ("to", ["a@b\nBcc: c@d"]), ("ca_file", "none.pem"),
        ("areas", {"61.08.01": "x@y"}), ("areas", {"61.07": "x@y"}), ("areas", "x@y"),
        ("areas", {"61.07.09": "camat"}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_its_name(name, value):
    with pytest.raises(DataError) as refused:
        mail(LEAST | {name: value})
    assert refused.value.key == "mail.value"
    said = refused.value.values["name"]
    assert said == ("to" if value == {"61.07.09": "camat"} else name)


def test_an_unknown_setting_is_refused_with_the_known_ones():
    with pytest.raises(DataError, match=r"hots.*host"):
        mail(LEAST | {"hots": "x"})


def test_a_password_in_the_settings_is_refused_and_not_repeated():
    with pytest.raises(DataError, match=PASSWORD) as refused:
        mail(LEAST | {"password": "rahasia"})
    assert "rahasia" not in refused.value.message()


def test_the_password_comes_from_the_environment_before_its_file(monkeypatch, tmp_path):
    (tmp_path / "secret").write_text("from file\n", encoding="utf-8")
    chosen = LEAST | {"user": "dasbor", "password_file": str(tmp_path / "secret")}
    assert mail(chosen).password == "from file"
    monkeypatch.setenv(PASSWORD, "from environment")
    assert mail(chosen).password == "from environment"
    assert "from environment" not in repr(mail(chosen))


def test_a_user_without_password_is_refused(tmp_path):
    with pytest.raises(DataError, match="dasbor"):
        mail(LEAST | {"user": "dasbor"})
    with pytest.raises(DataError, match="secret"):
        mail(LEAST | {"user": "dasbor", "password_file": str(tmp_path / "secret")})


def test_a_password_never_goes_out_in_clear(monkeypatch):
    monkeypatch.setenv(PASSWORD, "rahasia")
    with pytest.raises(DataError, match="starttls"):
        mail(LEAST | {"user": "dasbor", "security": "none"})


def test_the_settings_as_delivered_send_nothing():
    with pytest.raises(DataError, match="host"):
        mail()
