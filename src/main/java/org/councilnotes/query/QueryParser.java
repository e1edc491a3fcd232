package org.councilnotes.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.note.text.TextRange;

/**
 * Parses the query language: a document number, a subject code, or words, {@code "phrases"}, {@code
 * "near words"~5}, prefixes {@code begin*}, numbers, and fields such as {@code country:BO}, {@code
 * year:2016..2019} or {@code deleted:words}. All parts must match; {@code -} excludes, {@code OR}
 * joins alternatives, brackets group.
 */
public final class QueryParser {

  public static final int LONGEST = 2_000;
  private static final int MOST_CLAUSES = 256;

  /** Matches {@code CORDROGUE 36} and {@code CFSP/PESC 1122}; not {@code Annex 3}. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(?:[/-][A-Z]{2,}){0,4} \\d{1,4}");

  /** Cuts {@code (SEACOP country:XX)} into its words; {@code EU-CELAC} stays whole. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \"():]+");

  private final QueryFields fields;

  /**
   * A parser for the fields of an archive. Values are taken as typed, codes in any case.
   *
   * @param facets each of which is a field
   */
  public QueryParser(ArchiveFacets facets) {
    this(facets, QueryFields::asCode);
  }

  /**
   * A parser for the fields of an archive and their values.
   *
   * @param facets each of which is a field
   * @param values resolves a typed text to a value of a facet; empty where it is no value
   */
  public QueryParser(ArchiveFacets facets, BiFunction<Facet, String, Optional<String>> values) {
    this.fields = new QueryFields(facets, values);
  }

  /** Whether a name is that of a field, ignoring case. */
  public boolean hasField(String name) {
    return fields.has(name);
  }

  /** Names of all fields: facets first. */
  public List<String> fields() {
    return fields.names();
  }

  /**
   * Parses a text; one that cannot be parsed is searched literally.
   *
   * @throws IllegalArgumentException where the text is longer than {@link #LONGEST} or has more
   *     than 256 clauses
   */
  public ParsedQuery read(String typed) {
    if (typed.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST);
    }
    QueryCharStream text = new QueryCharStream(typed);
    Optional<QueryExpression> named =
        NoteReference.parse(text.whole()).flatMap(r -> named(r, text.whole()));
    if (named.isPresent()) {
      return ParsedQuery.of(typed, named.get());
    }
    if (CODE.matcher(text.whole()).matches()) {
      return ParsedQuery.of(typed, new QueryExpression.SubjectCode(text.whole()));
    }
    try {
      List<QueryScanner.Token> tokens = new QueryScanner(text, fields).tokens();
      check(tokens.stream().filter(QueryScanner.Token.Clause.class::isInstance).count());
      return ParsedQuery.of(typed, QueryTreeBuilder.of(tokens));
    } catch (QuerySyntaxException slip) {
      return new ParsedQuery(typed, literal(text.whole()), Optional.of(slip.slip()), slip.part());
    }
  }

  /**
   * The ranges of the single words of a text that a result must have: not quoted, excluded or in
   * brackets, no alternatives, fields, numbers or prefixes. None where the text is searched
   * literally.
   *
   * @param text with single blanks
   */
  public List<TextRange> plainWords(String text) {
    try {
      List<QueryScanner.Token> tokens =
          new QueryScanner(new QueryCharStream(text), fields).tokens();
      QueryTreeBuilder.of(tokens);
      return PlainWords.in(tokens);
    } catch (QuerySyntaxException slip) {
      return List.of();
    }
  }

  /** What is written like an id may be something else: its words are looked for, too. */
  private static Optional<QueryExpression> named(NoteReference reference, String text) {
    return reference
        .number()
        .map(QueryExpression.Numbered::new)
        .map(
            number ->
                reference.form() == NoteReference.Form.ID
                    ? new QueryExpression.Any(List.of(number, new QueryExpression.Word(text)))
                    : number);
  }

  /**
   * Parses a text with the program's own fields; a blank text means everything.
   *
   * @throws IllegalArgumentException where the text is longer than {@link #LONGEST} or has more
   *     than 256 clauses
   */
  public static QueryExpression parse(String typed) {
    return new QueryParser(ArchiveFacets.BUILT_IN).read(typed).query();
  }

  /** A code of a facet in its canonical case; other values as typed. */
  public static Optional<String> asCode(Facet facet, String typed) {
    return QueryFields.asCode(facet, typed);
  }

  private static void check(long clauses) {
    if (clauses > MOST_CLAUSES) {
      throw new IllegalArgumentException("more than " + MOST_CLAUSES + " clauses");
    }
  }

  /** Each of its words, whatever else it says. */
  private static QueryExpression literal(String text) {
    List<QueryExpression> words =
        Arrays.stream(BETWEEN_WORDS.split(text, -1))
            .filter(QueryCharStream::hasWords)
            .<QueryExpression>map(QueryExpression.Word::new)
            .toList();
    check(words.size());
    return switch (words.size()) {
      case 0 -> new QueryExpression.Everything();
      case 1 -> words.getFirst();
      default -> new QueryExpression.All(words);
    };
  }
}
