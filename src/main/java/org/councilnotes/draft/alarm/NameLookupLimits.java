package org.councilnotes.draft.alarm;

/**
 * The limits of what is looked up for the names of one draft.
 *
 * @param compared words that are compared with the known names
 * @param searched words near a known name that the archive is searched for
 */
record NameLookupLimits(LookupLimit compared, LookupLimit searched) {

  private static final int MOST_COMPARED = 10_000;

  private static final int MOST_SEARCHED = 200;

  static NameLookupLimits ofDraft() {
    return new NameLookupLimits(new LookupLimit(MOST_COMPARED), new LookupLimit(MOST_SEARCHED));
  }

  int leftOut() {
    return compared.leftOut() + searched.leftOut();
  }
}
