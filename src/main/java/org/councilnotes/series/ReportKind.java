package org.councilnotes.series;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a subject calls a report. A series of yearly reports goes on where one covers two years, or
 * is just called a report of its period.
 */
final class ReportKind {

  /** How each language calls a two-year report, and a report without more. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("(?:biennial|two-year|2-year) report", "report", "annual report"),
          new Kind("rapport (?:biennal|bisannuel)", "rapport", "rapport annuel"),
          new Kind("informe bienal", "informe", "informe anual"),
          new Kind("Zweijahresbericht", "Bericht", "Jahresbericht"),
          new Kind("relatório bienal", "relatório", "relatório anual"));

  private ReportKind() {}

  private record Kind(Pattern twoYears, Pattern plain, String yearly) {

    /** {@code - Report June 2022}, {@code Draft report}; not {@code Progress report}. */
    Kind(String twoYears, String plain, String yearly) {
      this(
          Pattern.compile("(?iu)\\b" + twoYears + "\\b"),
          Pattern.compile(
              "(?iu)(?:(?<=^)|(?<=[-–—|:] )|(?<=draft )|(?<=final ))"
                  + plain
                  + "\\b(?! (?:of|by|from the|to|on|du|de|des|sur|del|sobre|der|des|über|do|da)\\b)"),
          yearly);
    }
  }

  /** The subject with a two-year report called a yearly one. */
  static String yearly(String subject) {
    String result = subject;
    for (Kind kind : KINDS) {
      result = kind.twoYears().matcher(result).replaceAll(kind.yearly());
    }
    return result;
  }

  /** The subject with a report of no other kind called a yearly one. */
  static String stated(String subject) {
    String result = yearly(subject);
    for (Kind kind : KINDS) {
      result = kind.plain().matcher(result).replaceAll(kind.yearly());
    }
    return result;
  }
}
