package org.councilnotes.structure.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.note.number.DocumentNumber.Issuer;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.block.CoverLine.Part;
import org.councilnotes.structure.cover.IssuerCover.PrintedLine;
import org.councilnotes.structure.outline.SectionLabel;

/** Name, symbol, organ, distribution and date; session and item; then title and kind. */
final class UnitedNationsCover {

  /** Lines of a title at most. */
  private static final int TITLE_LINES = 12;

  private UnitedNationsCover() {}

  /** Matches the start of {@code United Nations S/2025/223}; not {@code The United Nations}. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:United Nations|Nations Unies|Naciones Unidas|Vereinte Nationen"
              + "|Организация Объединенных Наций)(?!\\p{L})(?: \\S+)?",
          IssuerCover.FLAGS);

  /** Finds {@code Distr.: General} and {@code Distr. générale}; nothing in {@code District}. */
  private static final Pattern DISTRIBUTION =
      Pattern.compile("(?<!\\p{L})Distr\\.", IssuerCover.FLAGS);

  /** Matches {@code Original: English} and {@code Original : anglais}; not {@code Originally}. */
  private static final Pattern ORIGINAL =
      Pattern.compile("(?:\\p{L}+ )?Original ?: ?\\p{L}+.*|Оригинал: .*", IssuerCover.FLAGS);

  /**
   * Matches {@code Seventy-ninth session}, {@code Agenda item 73 (b)} and {@code 24 February–4
   * April 2025}: what a session has, which is neither title nor date of the paper.
   */
  private static final Pattern SESSION =
      Pattern.compile(
          "\\p{L}[\\p{L}-]*(?: special| emergency special)? (?:session|year)\\*?"
              + "|(?:Agenda )?items? \\d.*|.{3,40} session|Points? \\d.*(?:ordre du jour.*)?"
              + "|.{3,40} período de sesiones|Temas? \\d.*"
              + "|\\d{1,2}(?: \\p{L}+)?(?: \\d{4})? ?\\p{Pd} ?\\d{1,2} \\p{L}+ \\d{4}.*",
          IssuerCover.FLAGS);

  private static final int SESSION_LINES = 6;

  /** Matches {@code Report of the Secretary-General}; not {@code United Nations Mission}. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:(?:\\p{L}+ )?Report|Note|Identical letters|Letters?|Rapport|Note|Lettres?|Informe"
              + "|Nota|Cartas?|Доклад|Записка|Письмо)(?!\\p{L}).*",
          IssuerCover.FLAGS);

  /** Matches {@code Summary}, which follows a title; not {@code Summary records of}. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "Summary|Contents|Résumé|Table des matières|Resumen|Índice", IssuerCover.FLAGS);

  static Optional<List<CoverLine>> of(List<PrintedLine> lines) {
    return has(lines, t -> DISTRIBUTION.matcher(t).find())
            && has(
                lines,
                t -> NAME.matcher(t).matches() || IssuerCover.isNumber(t, Issuer.UNITED_NATIONS))
        ? Optional.of(read(lines))
        : Optional.empty();
  }

  private static boolean has(List<PrintedLine> lines, Predicate<String> wanted) {
    return IssuerCover.any(lines, IssuerCover.HEAD, wanted);
  }

  private static List<CoverLine> read(List<PrintedLine> lines) {
    List<CoverLine> cover = new ArrayList<>();
    int head = headEnd(lines);
    lines.subList(0, head).forEach(l -> cover.add(IssuerCover.line(headPart(l.text()), l)));
    int at = sessionEnd(lines, head);
    lines.subList(head, at).forEach(l -> cover.add(IssuerCover.line(Part.OTHER, l)));
    cover.addAll(title(lines.subList(at, titleEnd(lines, at))));
    return cover;
  }

  private static int headEnd(List<PrintedLine> lines) {
    int end = 0;
    for (int i = 0; i < Math.min(IssuerCover.HEAD, lines.size()); i++) {
      String text = lines.get(i).text();
      boolean head =
          NAME.matcher(text).matches()
              || IssuerCover.isNumber(text, Issuer.UNITED_NATIONS)
              || DISTRIBUTION.matcher(text).find()
              || ORIGINAL.matcher(text).matches()
              || IssuerCover.isDate(text);
      end = head ? i + 1 : end;
    }
    return end;
  }

  /** Behind the last line that names a session or an item, where one follows the head. */
  private static int sessionEnd(List<PrintedLine> lines, int head) {
    int end = head;
    for (int i = head; i < Math.min(head + SESSION_LINES, lines.size()); i++) {
      end = SESSION.matcher(lines.get(i).text()).matches() ? i + 1 : end;
    }
    return end;
  }

  private static Part headPart(String text) {
    if (IssuerCover.hasNumber(text, Issuer.UNITED_NATIONS)) {
      return Part.NUMBER;
    }
    return ORIGINAL.matcher(text).matches()
        ? Part.ORIGINAL
        : IssuerCover.isDate(text) ? Part.DATE : Part.OTHER;
  }

  private static int titleEnd(List<PrintedLine> lines, int from) {
    int end = from;
    while (end < lines.size()
        && end < from + TITLE_LINES
        && lines.get(end).prominent()
        && !IssuerCover.isEnd(lines.get(end).text())
        && !SectionLabel.isBareAnnex(lines.get(end).text())
        && !NO_TITLE.matcher(lines.get(end).text()).matches()) {
      end++;
    }
    return end;
  }

  /**
   * Title, then kind; a paper that has no other title is called by its kind. Lines that are set
   * smaller than the title are the item of an agenda.
   */
  private static List<CoverLine> title(List<PrintedLine> lines) {
    int kind = 0;
    while (kind < lines.size() && !KIND.matcher(lines.get(kind).text()).matches()) {
      kind++;
    }
    float largest = lines.stream().map(PrintedLine::size).max(Float::compare).orElse(0f);
    List<CoverLine> title = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean small = i < kind && lines.get(i).size() < largest - 1;
      Part part = kind > 0 && i >= kind ? Part.TYPE : Part.SUBJECT;
      title.add(IssuerCover.line(small ? Part.OTHER : part, lines.get(i)).asTitle());
    }
    return title;
  }
}
