package org.councilnotes.plan;

import org.councilnotes.note.PassageKind;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.OfKind;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.RepresentativePassage;

/**
 * The lines of covers, such as {@code (OR. en)} and {@code To: Delegations}: passages of a cover
 * other than its subject. They are metadata of the note and useless as hits, so they are found and
 * counted only by {@code kind:cover}.
 *
 * @see RepresentativePassage
 */
public final class CoverLineFilter {

  private CoverLineFilter() {}

  /** Whether a query searches lines of covers. */
  public static boolean areWanted(QueryExpression query) {
    return query
        .wantedParts()
        .anyMatch(part -> part instanceof OfKind(var kind) && kind == PassageKind.COVER);
  }

  /**
   * The field that marks the passages that a query can find: those with {@link IndexFields#PASSAGE}
   * in it.
   */
  public static String fieldOfFound(QueryExpression query) {
    return areWanted(query) ? IndexFields.RECORD : IndexFields.FOUND;
  }
}
