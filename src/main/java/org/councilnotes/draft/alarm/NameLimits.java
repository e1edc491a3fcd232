package org.councilnotes.draft.alarm;

/**
 * How many names of one draft are looked at.
 *
 * @param compared words that are compared with the known names
 * @param searched words near a known name that the archive is searched for
 */
record NameLimits(LookupLimit compared, LookupLimit searched) {

  private static final int MOST_COMPARED = 10_000;

  private static final int MOST_SEARCHED = 200;

  static NameLimits ofDraft() {
    return new NameLimits(new LookupLimit(MOST_COMPARED), new LookupLimit(MOST_SEARCHED));
  }

  int leftOut() {
    return compared.leftOut() + searched.leftOut();
  }
}
