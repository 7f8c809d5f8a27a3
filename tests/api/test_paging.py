from tests.api.client import ask, rows


def test_pages_are_linked_and_hold_every_row_once(imported):
    whole, found, path = rows("areas"), [], "areas?limit=60"
    for _page in range(3):
        answer = ask(path)
        assert answer.headers["x-total-count"] == str(len(whole))
        found += answer.json()["data"]
        path = "areas" + answer.links.get("next", {}).get("url", "")
    assert path == "areas"
    assert found == whole


def test_a_page_links_back_and_to_both_ends_of_the_same_edition(imported):
    links = ask("areas?limit=60&offset=60").links
    assert links["prev"]["url"] == "?edition=1&limit=60&offset=0"
    assert links["first"]["url"] == "?edition=1&limit=60&offset=0"
    assert links["last"]["url"] == "?edition=1&limit=60&offset=120"


def test_beyond_the_last_row_there_is_an_empty_page(imported):
    assert ask("areas?offset=5000").json()["data"] == []
