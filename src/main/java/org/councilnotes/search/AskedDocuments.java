package org.councilnotes.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.NoteReference;

/** The document numbers that a query asks for, wherever they stand in it; not the excluded ones. */
public final class AskedDocuments {

  private AskedDocuments() {}

  /** Each once, in the order of the query. The parser bounds how deep a query is. */
  public static List<DocumentNumber> in(Query query) {
    return numbers(query).distinct().toList();
  }

  /**
   * The numbers that words of a query may be, which are written like ids of notes: {@code
   * 91790-19}. They name notes only where there are such.
   */
  public static List<DocumentNumber> possibleIn(Query query) {
    return possible(query).distinct().toList();
  }

  private static Stream<DocumentNumber> possible(Query query) {
    return switch (query) {
      case Query.Word(var word) -> possible(word).stream();
      case Query.All(var parts) -> parts.stream().flatMap(AskedDocuments::possible);
      case Query.Any(var parts) -> parts.stream().flatMap(AskedDocuments::possible);
      case Query.Most(var parts, _) -> parts.stream().flatMap(AskedDocuments::possible);
      case Query.Except(var wanted, _) -> possible(wanted);
      default -> Stream.empty();
    };
  }

  private static Optional<DocumentNumber> possible(String word) {
    return NoteReference.parse(word)
        .filter(reference -> reference.form() == NoteReference.Form.ID)
        .flatMap(NoteReference::number);
  }

  /** A number beside the word that may be it is no more than possible. */
  private static Stream<DocumentNumber> numbersOfAny(List<Query> parts) {
    List<DocumentNumber> possible = parts.stream().flatMap(AskedDocuments::possible).toList();
    return parts.stream().flatMap(AskedDocuments::numbers).filter(n -> !possible.contains(n));
  }

  private static Stream<DocumentNumber> numbers(Query query) {
    return switch (query) {
      case Query.Numbered(var number) -> Stream.of(number);
      case Query.OfNumber(var number) -> Stream.of(number);
      case Query.All(var parts) -> parts.stream().flatMap(AskedDocuments::numbers);
      case Query.Any(var parts) -> numbersOfAny(parts);
      case Query.Most(var parts, _) -> parts.stream().flatMap(AskedDocuments::numbers);
      case Query.Except(var wanted, _) -> numbers(wanted);
      default -> Stream.empty();
    };
  }
}
