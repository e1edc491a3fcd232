package org.councilnotes.search;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;

/** The document numbers that a query asks for, wherever they stand in it; not the excluded ones. */
public final class AskedDocuments {

  private AskedDocuments() {}

  /** Each once, in the order of the query. The parser bounds how deep a query is. */
  public static List<DocumentNumber> in(Query query) {
    return numbers(query).distinct().toList();
  }

  private static Stream<DocumentNumber> numbers(Query query) {
    return switch (query) {
      case Query.Numbered(var number) -> Stream.of(number);
      case Query.OfNumber(var number) -> Stream.of(number);
      case Query.All(var parts) -> parts.stream().flatMap(AskedDocuments::numbers);
      case Query.Any(var parts) -> parts.stream().flatMap(AskedDocuments::numbers);
      case Query.Most(var parts, _) -> parts.stream().flatMap(AskedDocuments::numbers);
      case Query.Except(var wanted, _) -> numbers(wanted);
      default -> Stream.empty();
    };
  }
}
