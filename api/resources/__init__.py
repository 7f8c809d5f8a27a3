"""One file per kind of thing that the API hands out."""
