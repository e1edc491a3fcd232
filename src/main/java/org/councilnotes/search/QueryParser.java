package org.councilnotes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Blank;
import org.councilnotes.note.DocumentNumber;

/**
 * Reads what people type: a document number, a subject code, or words, {@code "phrases"}, {@code
 * deleted:words} that were struck out of a text, and {@code -exclusions}, all of which must match.
 */
public final class QueryParser {

  public static final int LONGEST = 2_000;
  private static final int MOST_CLAUSES = 256;

  /** Matches {@code CORDROGUE 36} and {@code CFSP/PESC 1122}; not {@code Annex 3}. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(?:[/-][A-Z]{2,}){0,4} \\d{1,4}");

  /** Matches {@code "two words"}, {@code -word}, {@code deleted:"two words"} and {@code word}. */
  private static final Pattern CLAUSE =
      Pattern.compile("(-?)(deleted:)?(?:\"([^\"]*)\"?|([^\\s\"]+))");

  private final Facets facets;

  /**
   * A parser for the fields of an archive.
   *
   * @param facets which each are a field
   */
  public QueryParser(Facets facets) {
    this.facets = facets;
  }

  /**
   * Reads a text; one that cannot be read as written is searched literally.
   *
   * @throws IllegalArgumentException where the text is longer than {@link #LONGEST} or has more
   *     than 256 clauses
   */
  public Asked read(String typed) {
    return Asked.of(typed, parse(typed));
  }

  /**
   * The query meant by a text; everything where the text is blank.
   *
   * @throws IllegalArgumentException where the text is longer than {@link #LONGEST} or has more
   *     than 256 clauses
   */
  public static Query parse(String typed) {
    String text = Blank.squeeze(typed);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST);
    }
    Optional<DocumentNumber> number = DocumentNumber.parse(text);
    if (number.isPresent()) {
      return new Query.Numbered(number.get());
    }
    return CODE.matcher(text).matches() ? new Query.Coded(text) : clauses(text);
  }

  private static Query clauses(String text) {
    List<Query> wanted = new ArrayList<>();
    List<Query> unwanted = new ArrayList<>();
    Matcher m = CLAUSE.matcher(text);
    while (m.find()) {
      clause(m).ifPresent((m.group(1).isEmpty() ? wanted : unwanted)::add);
    }
    if (wanted.size() + unwanted.size() > MOST_CLAUSES) {
      throw new IllegalArgumentException("more than " + MOST_CLAUSES + " clauses");
    }
    Query all = join(wanted);
    return unwanted.isEmpty() ? all : new Query.Except(all, new Query.Any(unwanted));
  }

  private static Optional<Query> clause(Matcher m) {
    boolean quoted = m.group(3) != null;
    String words = quoted ? m.group(3).strip() : m.group(4);
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    if (m.group(2) != null) {
      return Optional.of(new Query.Deleted(words));
    }
    return Optional.of(quoted ? new Query.Phrase(words) : new Query.Word(words));
  }

  private static Query join(List<Query> wanted) {
    return switch (wanted.size()) {
      case 0 -> new Query.Everything();
      case 1 -> wanted.getFirst();
      default -> new Query.All(wanted);
    };
  }
}
