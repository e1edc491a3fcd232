package org.councilnotes.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.NoteReference;

/** The document numbers in a query, at any depth, without excluded ones. */
public final class QueryDocumentNumbers {

  private QueryDocumentNumbers() {}

  /**
   * Each number once, in the order of the query. Recursion is bounded, since the parser limits
   * nesting.
   */
  public static List<DocumentNumber> in(QueryExpression query) {
    return numbers(query).distinct().toList();
  }

  /**
   * Numbers that words of a query could be, since they are written like ids of notes: {@code
   * 91790-19}. They count only where the archive has such notes.
   */
  public static List<DocumentNumber> possibleIn(QueryExpression query) {
    return possible(query).distinct().toList();
  }

  /** Each once: those whose notes come first, but not those of {@code OfNumber}. */
  public static List<DocumentNumber> numberedIn(QueryExpression query) {
    return query
        .wantedParts()
        .filter(QueryExpression.Numbered.class::isInstance)
        .map(leaf -> ((QueryExpression.Numbered) leaf).number())
        .distinct()
        .toList();
  }

  private static Stream<DocumentNumber> possible(QueryExpression query) {
    return query
        .wantedParts()
        .filter(QueryExpression.Word.class::isInstance)
        .flatMap(leaf -> possible(((QueryExpression.Word) leaf).word()).stream());
  }

  private static Optional<DocumentNumber> possible(String word) {
    return NoteReference.parse(word)
        .filter(reference -> reference.form() == NoteReference.Form.ID || isOfAnother(reference))
        .flatMap(NoteReference::number);
  }

  /** A name of a file of another body, such as {@code S_2025_223}. */
  private static boolean isOfAnother(NoteReference reference) {
    return reference.number().filter(number -> !number.isOfCouncil()).isPresent();
  }

  /** A number beside the word that may be it is no more than possible. */
  private static Stream<DocumentNumber> numbersOfAny(List<QueryExpression> parts) {
    List<DocumentNumber> possible = parts.stream().flatMap(QueryDocumentNumbers::possible).toList();
    return parts.stream().flatMap(QueryDocumentNumbers::numbers).filter(n -> !possible.contains(n));
  }

  private static Stream<DocumentNumber> numbers(QueryExpression query) {
    return switch (query) {
      case QueryExpression.Numbered(var number) -> Stream.of(number);
      case QueryExpression.OfNumber(var number) -> Stream.of(number);
      case QueryExpression.All(var parts) -> parts.stream().flatMap(QueryDocumentNumbers::numbers);
      case QueryExpression.Any(var parts) -> numbersOfAny(parts);
      case QueryExpression.Most(var parts, _) ->
          parts.stream().flatMap(QueryDocumentNumbers::numbers);
      case QueryExpression.Exclusion(var wanted, _) -> numbers(wanted);
      default -> Stream.empty();
    };
  }
}
