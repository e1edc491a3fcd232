package org.councilnotes.structure.cover;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.outline.SectionLabel;

/**
 * Patterns of the running footers of Council notes, among them the two-line form since about 2014.
 */
public final class FooterPatterns {

  private static final String ANNEX = "(?:" + SectionLabel.ANNEXES + ")(?: [IVX\\d]{1,5})?";
  private static final String NUMBER =
      "(?:(?:ST|CM|WK|SN|DS|XT|EUCO) )?\\d{1,5}(?: ?/ ?\\d{1,2})? ?/ ?\\d{2,4}(?: INIT)?(?:"
          + " (?:REV|ADD|COR|DCL|EXT|AMD) ?\\d{1,2}(?: ?\\([a-z]{2}(?:, ?[a-z]{2}){0,9}\\))?){0,3}";
  private static final String INITIALS = "\\p{L}{2,3}/\\p{L}{2,3}(?:/\\p{L}{2,3})?";

  private static final String LANGUAGE = "(?:" + String.join("|", NoteLanguage.CODES) + ")";

  /** Unit codes that cannot be words of a note: {@code DG H 3A}, {@code TREE.2.B}. */
  private static final String PLAIN_UNIT =
      "(?:DG ?[A-Z] ?[IVX\\d]{0,3} ?[A-Z]?|[A-Z]{2,8}\\.\\d?[A-Z\\d](?:\\.[A-Z\\d])?)";

  /**
   * Includes {@code JAI B}, which looks like {@code PHASE B} and counts only before a language
   * code.
   */
  private static final String UNIT =
      "(?:" + PLAIN_UNIT + "|[A-Z]{3,8} \\d?[A-Z\\d](?:\\.[A-Z\\d])?)";

  /** Handling marks; footers of old notes have grades, too. */
  private static final String MARK =
      HandlingMarkRecognizer.footerMarks().stream()
          .map(mark -> mark.replace("/", " ?/ ?").replace("È", "[EÈ]"))
          .collect(Collectors.joining("|", "(?:", ")"));

  /**
   * Matches {@code 10364/19 MR/mdc 3}, {@code 10729/26 8} and {@code CM 3630/26}; not {@code 10}.
   */
  private static final Pattern FIRST =
      Pattern.compile(NUMBER + "(?: " + INITIALS + ")?(?: \\d{1,4}(?:" + PLAIN_UNIT + ")?)?");

  /** Matches a page number that OCR misread, {@code 10364/19 MR/mdc Z}. */
  private static final Pattern MISREAD = Pattern.compile(NUMBER + " " + INITIALS + " [^ ]{1,2}");

  /** Matches a unit that OCR misread, {@code 10364/19 1JAIB LIMITE EN}; not {@code 10364/19 EN}. */
  private static final Pattern MISREAD_UNIT =
      Pattern.compile(NUMBER + "(?: [A-Z\\d.]{1,9}){1,3} (?:" + MARK + " )?" + LANGUAGE);

  /**
   * Matches {@code ANNEX JAI.1 LIMITE EN}, {@code ANNEX JAI B}, {@code EN} and {@code TREE.2.B};
   * not {@code ANNEX I}.
   */
  private static final Pattern SECOND =
      Pattern.compile(
          "(?:%1$s )?(?:(?:%2$s )?(?:%3$s )?%4$s(?:/%4$s)?|%5$s(?: %3$s)?)|%1$s %2$s(?: %3$s)?"
              .formatted(ANNEX, UNIT, MARK, LANGUAGE, PLAIN_UNIT));

  /** Matches the job numbers of United Nations documents, {@code 25-04042 (E) 260325}. */
  private static final Pattern JOB =
      Pattern.compile("\\d{2}-\\d{5}(?: \\([A-Z]\\))?(?: \\d{6})?|\\*\\d{7}\\*");

  /** Matches {@code EN 6 EN}; not {@code EN}. */
  private static final Pattern COMMISSION = Pattern.compile("([A-Z]{2}) (?:\\d{1,4} )?\\1");

  /**
   * Matches a part of a footer that is set in a row of its own, {@code lt/AM/pw}, {@code 1}, {@code
   * ANNEX} and {@code LIMITE}; not {@code page 1}.
   */
  private static final Pattern PIECE =
      Pattern.compile("%s|\\d{1,4}|%s|%s|%s".formatted(INITIALS, ANNEX, MARK, UNIT));

  /** Characters of two joined lines, wide gaps included; longer rows are not footers. */
  private static final int LONGEST = 600;

  private FooterPatterns() {}

  /** Whether a row is a part of a footer that is set in rows below its number. */
  public static boolean isPiece(String row) {
    return row.length() <= LONGEST
        && (PIECE.matcher(Whitespace.squeeze(row)).matches() || matches(row));
  }

  /** Whether a line, or several joined, has the wording of a footer. */
  public static boolean matches(String line) {
    return line.length() <= LONGEST && isWorded(Whitespace.squeeze(line));
  }

  private static boolean isWorded(String text) {
    return FIRST.matcher(text).matches()
        || SECOND.matcher(text).matches()
        || COMMISSION.matcher(text).matches()
        || JOB.matcher(text).matches()
        || MISREAD.matcher(text).matches()
        || MISREAD_UNIT.matcher(text).matches()
        || isBoth(text);
  }

  private static boolean isBoth(String text) {
    Matcher first = FIRST.matcher(text);
    return first.lookingAt()
        && first.end() < text.length()
        && SECOND.matcher(text.substring(first.end()).strip()).matches();
  }

  /** The document number at the start of a footer. */
  public static Optional<DocumentNumber> number(String footer) {
    return matches(footer) ? DocumentNumber.findIn(Whitespace.squeeze(footer)) : Optional.empty();
  }

  /** The language code at the end of a footer, in lower case. */
  public static Optional<String> language(String footer) {
    String text = Whitespace.squeeze(footer.substring(Math.max(0, footer.length() - LONGEST)));
    String code = text.substring(text.lastIndexOf(' ') + 1);
    return NoteLanguage.CODES.contains(code)
        ? Optional.of(code.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
