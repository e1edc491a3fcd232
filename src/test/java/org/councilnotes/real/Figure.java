package org.councilnotes.real;

/** What is measured on real papers, and what is asked for. */
enum Figure {
  ROLE("role of a line", 0.99),
  ROW("cells in their row", 0.98),
  COLUMN("cells in their column", 0.98),
  CELL("cells in their row and column", 0.98),
  HEAD("heads of columns", 0.98),
  OUTLINE("headings with their label", 0.98),
  ADDED_PRECISION("added words, precision", 0.97),
  ADDED_RECALL("added words, recall", 0.97),
  SINCE_PRECISION("added since, precision", 0.97),
  SINCE_RECALL("added since, recall", 0.97),
  DELETED_PRECISION("deleted words, precision", 0.98),
  DELETED_RECALL("deleted words, recall", 0.98),
  REMARK("remarks with their author", 0.99),
  WORDS("words kept", 0.995);

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
