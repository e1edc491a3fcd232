package org.councilnotes.index;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.All;
import org.councilnotes.search.Query.Any;
import org.councilnotes.search.Query.Except;
import org.councilnotes.search.Query.Most;
import org.councilnotes.search.Query.Numbered;

/** The numbers of notes that a query asks for, wherever they stand in it; not the excluded ones. */
final class AskedNumbers {

  private AskedNumbers() {}

  static List<DocumentNumber> in(Query query) {
    return all(query).distinct().toList();
  }

  private static Stream<DocumentNumber> all(Query query) {
    return switch (query) {
      case Numbered(var number) -> Stream.of(number);
      case All(var parts) -> parts.stream().flatMap(AskedNumbers::all);
      case Any(var parts) -> parts.stream().flatMap(AskedNumbers::all);
      case Most(var parts, _) -> parts.stream().flatMap(AskedNumbers::all);
      case Except(var wanted, _) -> all(wanted);
      default -> Stream.of();
    };
  }
}
