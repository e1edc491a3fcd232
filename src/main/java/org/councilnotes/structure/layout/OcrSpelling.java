package org.councilnotes.structure.layout;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.structure.cover.CoverLinePatterns;
import org.councilnotes.structure.cover.DateParser;
import org.councilnotes.structure.cover.HandlingMarkRecognizer;

/**
 * Corrects characters that OCR confuses, such as 0 and O. Changes a line of a cover or footer only
 * where the whole line then is a number, a code, a date or a mark. Replaces characters one by one,
 * so the length of the text stays.
 */
final class OcrSpelling {

  private static final String DIGIT = "[0-9OoQDIil|!SsBZzG]";

  /** Matches {@code 9O814/98 REV l}; not {@code 10364} or {@code and/or}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[A-Z]{2,4} )?#{3,5}(?: ?/ ?#{1,2})? ?/ ?#{2,4}(?: (?:REV|ADD|COR|DCL|EXT|AMD) ?#{1,2})*"
              .replace("#", DIGIT));

  /** Matches {@code C0RDROGUE 9l7 AMLAT 908}; not {@code Meeting 12}. */
  private static final Pattern CODES =
      Pattern.compile("(?:[A-Z0158]{2,14}(?:[/-][A-Z0158]{2,14})* #{1,4} ?)+".replace("#", DIGIT));

  /** Finds {@code 2l} in {@code Brussels, 2l July 1998}; nothing in {@code July}. */
  private static final Pattern FIGURES =
      Pattern.compile("(?<![^ ./(])#{1,4}(?![^ ./,)])".replace("#", DIGIT));

  /** Finds the figures of a number, {@code 9O814}, {@code 98} and {@code l}. */
  private static final Pattern NUMBER_FIGURES =
      Pattern.compile("(?<![^ /])#{1,5}(?![^ /])".replace("#", DIGIT));

  /** Matches {@code IL. } and {@code Iii. }, where II and III are meant; not {@code ii. }. */
  private static final Pattern ROMAN = Pattern.compile("(?=.?[IVX])([IVXLivxl1|]{2,5})[.)] ");

  /** Finds {@code ll} in {@code COPOLAD ll}, a phase; nothing in {@code Il reste}. */
  private static final Pattern PHASE =
      Pattern.compile("(?<=[A-Z]{3} )[Il|]{2,3}(?![\\p{L}\\p{N}])");

  /** Matches the readings of a dash that is a bullet, such as {@code = }. */
  private static final Pattern BULLET = Pattern.compile("[=~](?= |$)");

  /** Matches the Roman numerals up to XXXIX; not {@code IL}. */
  private static final Pattern CANONICAL = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

  private static final Pattern HAS_DIGIT = Pattern.compile("[0-9]");

  private static final int LONGEST = 60;

  private OcrSpelling() {}

  static String repair(String line) {
    if (line.length() > LONGEST || CoverLinePatterns.isNumber(line)) {
      return line;
    }
    if (HandlingMarkRecognizer.isPlain(letters(line))) {
      return letters(line);
    }
    if (!HAS_DIGIT.matcher(line).find()) {
      return line;
    }
    if (NUMBER.matcher(line).matches()) {
      String number = figures(line, NUMBER_FIGURES);
      return CoverLinePatterns.isNumber(number) ? number : line;
    }
    return CODES.matcher(line).matches() ? code(line) : date(line);
  }

  /** Corrects bullet, Roman numeral of the label, and Roman numerals of phases in a body line. */
  static String repairWords(String line) {
    Matcher bullet = BULLET.matcher(line);
    String text = bullet.lookingAt() ? "–" + line.substring(bullet.end()) : labelled(line);
    return PHASE.matcher(text).replaceAll(m -> "I".repeat(m.group().length()));
  }

  private static String labelled(String line) {
    Matcher m = ROMAN.matcher(line);
    if (!m.lookingAt() || CANONICAL.matcher(m.group(1)).matches()) {
      return line;
    }
    String roman = map(m.group(1), "Lil1|vx", "IIIIIVX");
    return CANONICAL.matcher(roman).matches() ? roman + line.substring(m.end(1)) : line;
  }

  private static String code(String line) {
    StringBuilder code = new StringBuilder();
    boolean number = false;
    for (String word : line.split(" ", -1)) {
      code.append(code.isEmpty() ? "" : " ").append(number ? digits(word) : letters(word));
      number = !number;
    }
    return CoverLinePatterns.codes(code.toString()).isEmpty() ? line : code.toString();
  }

  private static String date(String line) {
    if (DateParser.find(line).isPresent()) {
      return line;
    }
    String date = figures(line, FIGURES);
    return DateParser.find(date).isPresent() ? date : line;
  }

  private static String figures(String line, Pattern where) {
    return where.matcher(line).replaceAll(m -> Matcher.quoteReplacement(figure(m)));
  }

  /** A group of several letters without any digit is left as it is, as it may be a word. */
  private static String figure(MatchResult group) {
    boolean lone = group.group().length() == 1;
    boolean sure = lone || HAS_DIGIT.matcher(group.group()).find();
    return sure ? digits(group.group()) : group.group();
  }

  private static String digits(String read) {
    return map(read, "OoQDIil|!SsBZzG", "000011111558226");
  }

  private static String letters(String read) {
    return map(read, "0158|!lÉÍ", "OISBIIIEI");
  }

  private static String map(String read, String from, String to) {
    StringBuilder out = new StringBuilder(read);
    for (int i = 0; i < out.length(); i++) {
      int at = from.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, to.charAt(at));
      }
    }
    return out.toString();
  }
}
