package org.councilnotes.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.NoteReference;

/**
 * The fields of the query language, written before a colon: each facet of an archive, {@code
 * number}, {@code section}, {@code kind} and {@code deleted}.
 *
 * @param values resolves a typed text to a value of a facet; empty where it is no value
 */
record QueryFields(ArchiveFacets facets, BiFunction<Facet, String, Optional<String>> values) {

  private static final String NUMBER = PartialField.NUMBER;
  private static final String SECTION = PartialField.SECTION;
  private static final String KIND = PartialField.KIND;
  private static final String DELETED = "deleted";
  private static final Set<String> OTHERS = Set.of(NUMBER, SECTION, KIND, DELETED);
  private static final Set<Facet> UPPER_CASE =
      Set.of(Facet.PROGRAMME, Facet.COUNTRY, Facet.ABOUT, Facet.GROUP, Facet.CODE, Facet.AUTHOR);
  private static final Set<Facet> LOWER_CASE =
      Set.of(Facet.ROLE, Facet.GRADE, Facet.STATUS, Facet.LANGUAGE, Facet.REMARK);

  /** Matches {@code 2016..2019}, {@code ..2019} and {@code 2016..}; not {@code 2016-2019}. */
  private static final Pattern STRETCH = Pattern.compile("([12]\\d{3})?\\.\\.([12]\\d{3})?");

  /** A code in its canonical case; other values as typed. */
  static Optional<String> asCode(Facet facet, String typed) {
    if (typed.equalsIgnoreCase(Facet.NOT_STATED)) {
      return Optional.of(Facet.NOT_STATED);
    }
    if (UPPER_CASE.contains(facet)) {
      return Optional.of(typed.toUpperCase(Locale.ROOT));
    }
    return Optional.of(LOWER_CASE.contains(facet) ? typed.toLowerCase(Locale.ROOT) : typed);
  }

  /** Whether a name is that of a field, ignoring case. */
  boolean has(String name) {
    return !name.isEmpty()
        && (OTHERS.contains(name.toLowerCase(Locale.ROOT)) || facet(name).isPresent());
  }

  /** Names of all fields: facets first. */
  List<String> names() {
    return Stream.concat(facets.all().stream().map(Facet::key), OTHERS.stream().sorted()).toList();
  }

  private Optional<Facet> facet(String name) {
    return facets.all().stream().filter(f -> f.key().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * A field with the value that comes next in the text.
   *
   * @throws QuerySyntaxException where there is no value, or an invalid one
   */
  QueryExpression query(String name, QueryCharStream text) throws QuerySyntaxException {
    String field = name.toLowerCase(Locale.ROOT);
    if (field.equals(NUMBER)) {
      Optional<DocumentNumber> number = text.takeNumber();
      return new QueryExpression.OfNumber(number.isPresent() ? number.get() : number(value(text)));
    }
    String value = value(text);
    return switch (field) {
      case SECTION -> new QueryExpression.UnderHeading(value);
      case KIND -> new QueryExpression.OfKind(kind(value));
      case DELETED -> new QueryExpression.Deleted(value);
      default -> valued(facet(name).orElseThrow(), value);
    };
  }

  private static String value(QueryCharStream text) throws QuerySyntaxException {
    String value = text.is('"') ? text.takeQuoted() : text.takeWord();
    if (!QueryCharStream.hasWords(value)) {
      throw new QuerySyntaxException(ParsedQuery.SyntaxError.NOTHING_BESIDE);
    }
    return value;
  }

  private static PassageKind kind(String typed) throws QuerySyntaxException {
    return PassageKind.ofKey(typed)
        .orElseThrow(
            () -> new QuerySyntaxException(ParsedQuery.SyntaxError.VALUE, KIND + ":" + typed));
  }

  private static DocumentNumber number(String typed) throws QuerySyntaxException {
    return NoteReference.parse(typed)
        .flatMap(NoteReference::number)
        .orElseThrow(
            () -> new QuerySyntaxException(ParsedQuery.SyntaxError.VALUE, NUMBER + ":" + typed));
  }

  private QueryExpression valued(Facet facet, String typed) throws QuerySyntaxException {
    if (facet.isOfYears() && typed.contains("..")) {
      return new QueryExpression.Dated(facet, years(facet, typed));
    }
    String value = values.apply(facet, typed).orElseThrow(() -> wrong(facet, typed));
    return new QueryExpression.Valued(facet, value);
  }

  private static QuerySyntaxException wrong(Facet facet, String typed) {
    return new QuerySyntaxException(ParsedQuery.SyntaxError.VALUE, facet.key() + ":" + typed);
  }

  private static YearRange years(Facet facet, String typed) throws QuerySyntaxException {
    Matcher m = STRETCH.matcher(typed);
    if (!m.matches()) {
      throw wrong(facet, typed);
    }
    OptionalInt[] ends =
        Arrays.stream(new String[] {m.group(1), m.group(2)})
            .map(
                year -> year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)))
            .toArray(OptionalInt[]::new);
    YearRange years = new YearRange(ends[0], ends[1]);
    if (years.isAll()) {
      throw wrong(facet, typed);
    }
    if (ends[0].orElse(0) > ends[1].orElse(Integer.MAX_VALUE)) {
      throw new QuerySyntaxException(ParsedQuery.SyntaxError.YEARS, facet.key() + ":" + typed);
    }
    return years;
  }
}
