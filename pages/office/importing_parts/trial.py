"""The dry run: what would become of every row and of the headline figures."""

from dataclasses import dataclass
from hashlib import sha256

from analytics.errors import DataError
from analytics.intake import Intake, read_file
from analytics.intake.spellings import Spelling
from analytics.store.checks import checked
from analytics.store.foreseen import foretold
from analytics.store.imports import refuse_repetition
from analytics.store.preview import Preview, preview
from analytics.store.tables import open_store
from pages.office.importing_parts import waiting
from pages.office.importing_parts.choices import Answers
from pages.office.importing_parts.upload import Upload, once
from pages.parts.frame import View


@dataclass(frozen=True)
class Trial:
    """A file read and compared with what is stored; nothing is stored.

    `mark` tells it from a trial of another file, and of the same file read in another way.
    """

    intake: Intake
    found: Preview
    options: dict[str, str]
    mark: str


def run(view: View, upload: Upload, answers: Answers, spellings: tuple[Spelling, ...]) -> Trial:
    """Read the file and compare it; again only when file, answers or data have changed.

    `spellings` is what officers have said of names of places.

    Raises:
        DataError: The file cannot be taken, or was imported before.
    """
    said = tuple(sorted(answers.options.items()))
    known = (upload.mark, answers.look.kind, said, spellings, view.data.version)
    mark = sha256(repr(known).encode()).hexdigest()[:12]
    return once("trial", known, lambda: _run(view, upload, answers, spellings, mark))


def _run(
    view: View, upload: Upload, answers: Answers, spellings: tuple[Spelling, ...], mark: str
) -> Trial:
    area, kind = view.data.area, answers.look.kind
    with waiting.shown(view, "importing.trying", "importing.tried"):
        with upload.on_disk() as path:
            fixed = dict(answers.fixed)
            try:
                intake = read_file(kind, path, area, fixed, answers.renamed, spellings)
            except DataError as error:
                if error.key != "intake.sheets_several":
                    raise
                # Several sheets would do: the one that is shown is the one that is meant.
                fixed["sheet"] = answers.look.sheet
                intake = read_file(kind, path, area, fixed, answers.renamed, spellings)
        options = {**answers.options, **fixed}
        refuse_repetition(open_store(), intake, options)
        intake = checked(open_store(), intake)
        found = preview(open_store(), intake, area)
        intake = foretold(open_store(), intake)
    return Trial(intake, found, options, mark)
