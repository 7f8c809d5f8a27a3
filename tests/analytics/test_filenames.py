from analytics.filenames import harmless
from tests.analytics.intake.office import BUDI


def test_a_file_name_brings_no_folder_and_no_nik():
    assert harmless("../../etc/passwd") == "passwd"
    assert harmless("C:\\Users\\..\\.csv") == "csv"
    assert BUDI not in harmless(f"{BUDI}.xlsx")
    assert len(harmless("a" * 500 + ".xlsx")) == 80
    assert harmless("...") == "berkas"
