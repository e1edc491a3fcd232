package org.councilnotes.ingest.progress;

/** The stages of a run whose cost is measured, in their order. */
public enum Stage {
  /** The files of the corpus are listed and hashed, those in containers unpacked. */
  FINDING("finding"),
  /** Forked processes parse files; this one hands them over. */
  READING("reading"),
  STRUCTURE("structure"),
  /** Tags, reporting period and series. */
  TAGGING("tagging"),
  /** Editions are aligned; what is written of it counts as index. */
  LINEAGE("lineage"),
  /** Notes and ledger are given to the store. */
  INDEX("index"),
  COMMITS("commits"),
  /** Merges of the store, compiling, collecting garbage and all else that the process does. */
  OTHER("other");

  private final String key;

  Stage(String key) {
    this.key = key;
  }

  /** Its name in JSON and on the terminal. */
  public String key() {
    return key;
  }
}
