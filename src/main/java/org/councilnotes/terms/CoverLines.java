package org.councilnotes.terms;

import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.OfKind;

/**
 * The lines of covers, such as {@code (OR. en)} and {@code To: Delegations}: passages of a cover
 * other than its subject. What they say is known of their note; as hits they say nothing. They are
 * found, and counted, only where passages of covers are asked for by their kind.
 *
 * @see Standing
 */
public final class CoverLines {

  private CoverLines() {}

  /** Whether a query finds them where they match. */
  public static boolean areWanted(Query query) {
    return PassageWords.wanted(query)
        .anyMatch(part -> part instanceof OfKind(var kind) && kind == PassageKind.COVER);
  }

  /**
   * The field that tells which passages a query may find: those with {@link Fields#PASSAGE} in it.
   */
  public static String fieldOfFound(Query query) {
    return areWanted(query) ? Fields.RECORD : Fields.FOUND;
  }
}
