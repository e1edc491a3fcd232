package org.councilnotes.lucene.diagnosis;

import java.util.OptionalLong;

/**
 * The remedy for an index that cannot be used, in words for people: a rebuild from the corpus,
 * after imported notes were saved.
 */
public final class RebuildAdvice {

  private static final String REBUILD = "./archive ingest --rebuild";
  private static final String MADE_ANEW = REBUILD + " makes it anew";
  private static final String WITHOUT_IMPORTED = REBUILD + " --without-imported";

  private RebuildAdvice() {}

  /**
   * Advice for an index of another schema, which the program that wrote it can still read.
   *
   * @param imported how many imported notes it holds; empty where that is not known
   */
  static String ofOtherSchema(OptionalLong imported) {
    return isNone(imported)
        ? MADE_ANEW
        : held(imported)
            + ": write all out with the program that made the index (./archive dump > FILE), then "
            + WITHOUT_IMPORTED
            + " makes it anew, and ./archive import FILE brings them back";
  }

  /** Advice for a damaged index, which no program can read. */
  static String ofDamaged(OptionalLong imported) {
    return isNone(imported)
        ? MADE_ANEW
        : held(imported)
            + ": bring back a copy of the index that holds them; or "
            + WITHOUT_IMPORTED
            + " makes it anew without them, and ./archive import takes them in again";
  }

  /** Whether a rebuild loses no imported note. */
  public static boolean isNone(OptionalLong imported) {
    return imported.isPresent() && imported.getAsLong() == 0;
  }

  private static String held(OptionalLong imported) {
    return imported.isPresent()
        ? "it holds imported notes (%d), which no file of the corpus brings back"
            .formatted(imported.getAsLong())
        : "it may hold imported notes, which no file of the corpus would bring back";
  }
}
