"""The panels of the summary, one question of the Sekda each, and their presentation."""
