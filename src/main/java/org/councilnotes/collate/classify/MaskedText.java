package org.councilnotes.collate.classify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.MonthNames;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;

/**
 * The text on one side of a change, with what is expected to change masked.
 *
 * @param period that its note reports on
 */
public record MaskedText(String text, Optional<ReportingPeriod> period) {

  /** The label of a component or chapter: {@code COMPONENT 3: }; not {@code Phase 3: }. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i:component|componente|composante|komponente|chapter|chapitre|capítulo|kapitel|part|partie"
              + "|parte|teil|section|sección|secção|title|titre|título|annex|annexe|anexo|anhang)"
              + " (\\d{1,2}|[IVX]{1,5}|[A-Z])(?=[:.] | [-–] )");

  /** The first word after a label of digits is a month: {@code 12. Juni}; not {@code 12. We}. */
  private static final Pattern MONTH = Pattern.compile("\\p{L}{3,20}");

  /**
   * How often reports come: {@code an annual report}, {@code a yearly account}; not {@code report}.
   */
  private static final Pattern RHYTHM =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:an? )?(?:(?:annual|yearly|biennial|two-yearly|half-yearly) )?"
              + "(?=(?:report|account)(?!\\p{L}))|(?<=rapport|informe|relatório)"
              + " (?:annuel|biennal|bisannuel|anual|bienal)(?!\\p{L})");

  /** The text with all masked that is expected to change, given the other side. */
  String maskedAgainst(MaskedText other) {
    MaskBuilder masks = new MaskBuilder(text);
    putLabels(masks);
    PeriodMask.put(text, period, masks);
    PresidencyMask.put(text, masks);
    MeetingMask.put(text, other.text, masks);
    String masked = masks.masked();
    return masked.contains(PeriodMask.SIGN) ? RHYTHM.matcher(masked).replaceAll("") : masked;
  }

  /** A text of several passages has several labels. */
  private void putLabels(MaskBuilder masks) {
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      putLabel(line, start, masks);
      start = end < 0 ? text.length() + 1 : end + 1;
    }
  }

  private static void putLabel(String line, int start, MaskBuilder masks) {
    int label = NormalizedWording.labelLength(line);
    if (label > 0 && !isDate(line, label)) {
      masks.put(new TextRange(start, start + label), "");
    }
    Matcher named = LABEL.matcher(line);
    if (named.lookingAt()) {
      masks.put(new TextRange(start + named.start(1), start + named.end(1)), "#");
    }
  }

  private static boolean isDate(String line, int label) {
    Matcher month = MONTH.matcher(line).region(label, line.length());
    return Character.isDigit(line.charAt(0))
        && month.lookingAt()
        && !MonthNames.named(month.group()).isEmpty();
  }
}
