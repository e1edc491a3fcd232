package org.councilnotes.plan;

import org.councilnotes.note.PassageKind;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.OfKind;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.RepresentativePassage;

/**
 * The lines of covers, such as {@code (OR. en)} and {@code To: Delegations}: passages of a cover
 * other than its subject. What they say is known of their note; as hits they say nothing. They are
 * found, and counted, only where passages of covers are asked for by their kind.
 *
 * @see RepresentativePassage
 */
public final class CoverLineFilter {

  private CoverLineFilter() {}

  /** Whether a query finds lines of covers where they match. */
  public static boolean areWanted(QueryExpression query) {
    return query
        .wantedParts()
        .anyMatch(part -> part instanceof OfKind(var kind) && kind == PassageKind.COVER);
  }

  /**
   * The field that marks the passages which a query can find: those with {@link
   * IndexFields#PASSAGE} in it.
   */
  public static String fieldOfFound(QueryExpression query) {
    return areWanted(query) ? IndexFields.RECORD : IndexFields.FOUND;
  }
}
