package org.councilnotes.fidelity;

/** What is measured, and the least that is good enough. */
enum Figure {
  CONSERVED("kept and dropped of the extracted characters", 1),
  DROPPED_PLACED("dropped pieces with kind and page", 1),
  WORD_RECALL("words of an independent reader, kept or dropped", 0.995),
  WORDS_REAL("kept words that an independent reader has too", 0.995),
  SOURCE_WORDS("words of the source, kept", 0.995),
  ORDER("words of the source in its order", 0.995),
  BOUNDARIES("passage boundaries (F1)", 0.98),
  ITEMS_AND_ROWS("list items and table rows apart (F1)", 0.97),
  OUTLINE("section outline (F1)", 0.97),
  FOOTNOTES("footnotes tied to their anchor", 0.98),
  COVER("cover fields exact", 0.99),
  LANGUAGE("language known", 1),
  MARKS("deleted and added words (F1)", 0.99),
  FORMATS("identical passages over formats", 0.98);

  private final String label;
  private final double floor;

  Figure(String label, double floor) {
    this.label = label;
    this.floor = floor;
  }

  String label() {
    return label;
  }

  double floor() {
    return floor;
  }
}
