"""What the build scripts share: pinned packages, and one module per reference file."""
