package org.councilnotes.terms;

import java.util.List;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.Numbered;

/** The numbers of notes that a query asks for, wherever they stand in it; not the excluded ones. */
public final class AskedNumbers {

  private AskedNumbers() {}

  public static List<DocumentNumber> in(Query query) {
    return PassageWords.wanted(query)
        .filter(Numbered.class::isInstance)
        .map(wanted -> ((Numbered) wanted).number())
        .distinct()
        .toList();
  }
}
