"""Sets the sources of the sample notes as Council notes are laid out."""
