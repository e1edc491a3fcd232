package org.councilnotes.plan;

import java.util.List;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.Numbered;

/** The numbers of notes that a query asks for, wherever they stand in it; not the excluded ones. */
public final class RequestedNumbers {

  private RequestedNumbers() {}

  public static List<DocumentNumber> in(QueryExpression query) {
    return QueryLeaves.wanted(query)
        .filter(Numbered.class::isInstance)
        .map(wanted -> ((Numbered) wanted).number())
        .distinct()
        .toList();
  }
}
