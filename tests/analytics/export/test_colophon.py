"""Every file says what it shows, of when and where, from which source and data version."""

from dataclasses import replace

import pytest

from analytics.origin import Origin
from tests.analytics.export.test_tables import COLOPHON


def test_a_file_name_tells_page_table_area_month_and_version():
    assert COLOPHON.file_name("xlsx") == "cakupan-desa_61.07_2025-08_v12.xlsx"


def test_a_file_name_holds_no_sign_that_a_system_forbids():
    odd = replace(COLOPHON, title='Kemiskinan × "cakupan" / desa: <b>é')
    assert odd.file_name("csv") == "cakupan-kemiskinan-cakupan-desa-b-e_61.07_2025-08_v12.csv"


def test_a_table_named_as_its_page_is_named_once():
    assert replace(COLOPHON, title="Cakupan").file_name("svg") == "cakupan_61.07_2025-08_v12.svg"


@pytest.mark.parametrize(("lang", "said"), [("id", "Sifat: simulasi"), ("en", "Nature: simulated")])
def test_what_is_simulated_says_so(lang, said):
    made_up = replace(COLOPHON, origin=Origin("simulated", "Pembangkit data simulasi"), lang=lang)
    assert made_up.simulated
    assert made_up.provenance().startswith(said)
    assert not COLOPHON.simulated


def test_a_view_of_real_data_only_says_so():
    assert replace(COLOPHON, real_only=True).view().endswith("Hanya data nyata")
