package org.councilnotes.notice;

import java.util.List;
import org.councilnotes.note.text.TextRange;

/**
 * Words of a query that name a country, a programme, a group, a role, an edition or years.
 *
 * @param range of the words, without articles and signs around
 * @param meanings several where the words have several; never none
 * @param isCertain whether the words alone tell what is meant
 */
record RecognisedName(TextRange range, List<NameMeaning> meanings, boolean isCertain) {

  RecognisedName {
    meanings = List.copyOf(meanings);
  }

  /** Whether the words tell a time: an edition, the newest ones, or years. */
  boolean isTime() {
    return !(meanings.getFirst() instanceof NameMeaning.Value);
  }
}
