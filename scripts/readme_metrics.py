"""Write the README's metric table from the catalogue: `python -m scripts.readme_metrics`."""

from pathlib import Path

from analytics.metrics import METRICS

README = Path(__file__).resolve().parent.parent / "README.md"
START, END = "<!-- metrics -->\n", "<!-- /metrics -->"


def table() -> str:
    """Return the catalogue as a Markdown table, Indonesian name beside English definition."""
    rows = [
        f"| `{metric.key}` | {metric.name['id']} | {metric.unit} | {metric.formula['en']} |"
        for metric in METRICS.values()
    ]
    head = "| key | nama | unit | formula |\n|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def with_table(text: str) -> str:
    """Return the README's text with the table of today's catalogue."""
    before, rest = text.split(START)
    return before + START + table() + END + rest.split(END)[1]


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
