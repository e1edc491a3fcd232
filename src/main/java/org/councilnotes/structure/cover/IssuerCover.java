package org.councilnotes.structure.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumber.Issuer;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.block.CoverLine.Part;
import org.councilnotes.structure.outline.SectionLabel;

/**
 * Recognises the covers of papers of other bodies than the Council: the masthead of the United
 * Nations, the head of an opinion of the Central Bank, the cover pages of the Commission, the
 * Parliament and the consultative committees. Such covers have no labels; the order of their lines
 * tells what each says. A cover that fits none of these layouts is not read.
 */
public final class IssuerCover {

  /**
   * One line at the start of a file.
   *
   * @param size of its letters in points; 0 where the format does not tell it
   * @param prominent whether it is set as a title: bold or larger than the text
   */
  public record PrintedLine(String text, float size, boolean prominent, OptionalInt page) {}

  static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Lines of a cover at most; a longer one is text. */
  private static final int LONGEST = 60;

  /** Lines in which the name of the body must stand. */
  static final int HEAD = 12;

  /** Characters; two lines of a cover are not longer. */
  private static final int LONGEST_LINES = 2_000;

  /** Characters; a longer paragraph that ends with a full stop is text. */
  private static final int LONG_PROSE = 300;

  /** Matches {@code 11 April 2025}, {@code Brussels, 3.6.2026}, {@code of 10 March 2026}. */
  static boolean isDate(String line) {
    return DateParser.ofLine(line).isPresent();
  }

  private IssuerCover() {}

  /**
   * The lines of the cover with what each says, from the first line on; empty where the lines are
   * no cover of a body that is known.
   *
   * @param lines first lines of the file, of the first page at most, from the top
   */
  public static List<CoverLine> of(List<PrintedLine> lines) {
    return Stream.of(
            UnitedNationsCover.of(lines),
            CentralBank.of(lines),
            Parliament.of(lines),
            Commission.of(lines),
            Committee.of(lines))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(List.of());
  }

  static boolean isEnd(String text) {
    return SectionLabel.isSectionLike(text) || (text.length() > LONG_PROSE && text.endsWith("."));
  }

  /** Number of the lines that stand on the cover alone; titles of the text follow them. */
  public static int length(List<CoverLine> cover) {
    return (int) cover.stream().takeWhile(line -> !line.title()).count();
  }

  /** Whether one of the first lines, or two of them joined, is what is wanted. */
  static boolean any(List<PrintedLine> lines, int most, Predicate<String> wanted) {
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      String text = lines.get(i).text();
      String joined = i + 1 < lines.size() ? text + " " + lines.get(i + 1).text() : text;
      if (Stream.of(text, joined).filter(IssuerCover::mayBeCover).anyMatch(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeCover(String text) {
    return text.length() <= LONGEST_LINES;
  }

  static boolean hasNumber(String text, Issuer issuer) {
    return DocumentNumber.allIn(text).stream().anyMatch(m -> m.number().issuer() == issuer);
  }

  private static boolean hasFile(String text) {
    return !InterinstitutionalFile.allIn(text).isEmpty();
  }

  static boolean isNumber(String text, Issuer issuer) {
    return DocumentNumber.parse(text).filter(n -> n.issuer() == issuer).isPresent();
  }

  static CoverLine line(Part part, PrintedLine line) {
    return CoverLine.of(part, line.text(), line.page());
  }

  /** Kind in capitals, date, subject, number in brackets. */
  private static final class CentralBank {

    /** Matches {@code OPINION OF THE EUROPEAN CENTRAL BANK}; not {@code EN}. */
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{M}'’ -]{8,120}");

    static Optional<List<CoverLine>> of(List<PrintedLine> lines) {
      int number = first(lines, 20, t -> isNumber(bare(t), Issuer.CENTRAL_BANK));
      int date = first(lines, Math.max(0, number), IssuerCover::isDate);
      boolean kind = date > 0 && CAPITALS.matcher(lines.get(date - 1).text()).matches();
      return kind ? Optional.of(read(lines, date, number)) : Optional.empty();
    }

    private static String bare(String text) {
      return text.startsWith("(") && text.endsWith(")")
          ? text.substring(1, text.length() - 1)
          : text;
    }

    private static List<CoverLine> read(List<PrintedLine> lines, int date, int number) {
      List<CoverLine> cover = new ArrayList<>();
      for (int i = 0; i <= number; i++) {
        boolean capitals = CAPITALS.matcher(lines.get(i).text()).matches();
        Part part =
            i == number
                ? Part.NUMBER
                : i == date
                    ? Part.DATE
                    : i > date ? Part.SUBJECT : capitals ? Part.TYPE : Part.OTHER;
        cover.add(line(part, lines.get(i)));
      }
      return cover;
    }
  }

  private static int first(List<PrintedLine> lines, int most, Predicate<String> wanted) {
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      if (wanted.test(lines.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  /** The whole first page: name, committee, file, date, kind, of whom, for whom, on what. */
  private static final class Parliament {

    private static final Pattern NAME =
        Pattern.compile(
            "European Parliament|Parlement européen|Parlamento Europeo|Europäisches Parlament"
                + "|Parlamento Europeu|Europees Parlement|Europa-Parlamentet|Europaparlamentet"
                + "|Euroopan parlamentti|Parlament Europejski|Parlamentul European"
                + "|Ευρωπαϊκό Κοινοβούλιο|Evropský parlament|Európsky parlament|Evropski parlament"
                + "|Európai Parlament|Европейски парламент|Europski parlament|Euroopa Parlament"
                + "|Eiropas Parlaments|Europos Parlamentas|Parlament Ewropew",
            FLAGS);

    /** Matches {@code DRAFT OPINION}, {@code ***I DRAFT REPORT} and {@code AMENDMENTS 1 - 24}. */
    private static final Pattern KIND =
        Pattern.compile(
            "(?:\\*{1,3}I{0,3} ?)?\\p{Lu}[\\p{Lu}\\p{M} '’-]{4,60}(?:[\\d \\p{Pd}]{0,12})");

    /** Matches {@code for the Committee on}, whose opinion or report it is meant for. */
    private static final Pattern FOR =
        Pattern.compile(
            "(?:for the|à l['’]intention de|para la|für den|destinato alla|dirigido à|aan de)"
                + "(?!\\p{L}).*");

    /** Matches {@code on the proposal}; not {@code on the Internal Market}. */
    private static final Pattern ON =
        Pattern.compile(
            "(?:on|sur|sobre|zu|sulla|inzake|over) ?(?:the |a |an |la |le |l['’]|el |los |las |dem"
                + " |der |den |o |het |de )?\\p{Ll}.*");

    /** Matches {@code Rapporteur for opinion: N. N.} and {@code Ponente: N. N.}. */
    private static final Pattern WHO = Pattern.compile("\\p{L}[^:]{3,60}: ?\\S.*");

    static Optional<List<CoverLine>> of(List<PrintedLine> lines) {
      if (!any(lines, 4, t -> NAME.matcher(t).matches())) {
        return Optional.empty();
      }
      int kind = first(lines, LONGEST, Parliament::isKind);
      boolean numbered = any(lines, LONGEST, t -> hasNumber(t, Issuer.PARLIAMENT));
      boolean filed = any(lines, LONGEST, t -> hasFile(t));
      return kind > 0 && (numbered || filed) ? Optional.of(read(lines, kind)) : Optional.empty();
    }

    private static boolean isKind(String text) {
      return KIND.matcher(text).matches() && !NAME.matcher(text).matches();
    }

    private static List<CoverLine> read(List<PrintedLine> lines, int kind) {
      List<CoverLine> cover = new ArrayList<>();
      Part open = Part.OTHER;
      for (int i = 0; i < Math.min(LONGEST, lines.size()); i++) {
        String text = lines.get(i).text();
        open = i > kind ? next(open, text) : open;
        Part part = i == kind ? Part.TYPE : fixed(text).orElse(open);
        open = i == kind ? Part.FROM : part == Part.TRAIL && i > kind ? Part.OTHER : open;
        cover.add(line(part, lines.get(i)));
      }
      return cover;
    }

    private static Optional<Part> fixed(String text) {
      if (hasNumber(text, Issuer.PARLIAMENT)) {
        return Optional.of(Part.NUMBER);
      }
      boolean trail = hasFile(text) || hasNumber(text, Issuer.COMMISSION);
      return trail
          ? Optional.of(Part.TRAIL)
          : isDate(text) ? Optional.of(Part.DATE) : Optional.empty();
    }

    /** From, to, subject in this order; the rapporteur ends the subject. */
    private static Part next(Part open, String text) {
      boolean before = open == Part.FROM || open == Part.TO;
      if (open == Part.FROM && FOR.matcher(text).matches()) {
        return Part.TO;
      }
      if (before && ON.matcher(text).matches()) {
        return Part.SUBJECT;
      }
      boolean ended = WHO.matcher(text).matches() && open == Part.SUBJECT;
      return ended ? Part.OTHER : open;
    }
  }

  /** Name, date, number, file, title. */
  private static final class Commission {

    private static final Pattern NAME =
        Pattern.compile(
            "European Commission|Commission européenne|Comisión Europea|Europäische Kommission"
                + "|Commissione europea|Comissão Europeia|Europese Commissie|Europa-Kommissionen"
                + "|Europeiska kommissionen|Euroopan komissio|Komisja Europejska|Comisia Europeană"
                + "|Ευρωπαϊκή Επιτροπή|Evropská komise|Európska komisia|Evropska komisija"
                + "|Európai Bizottság|Европейска комисия|Europska komisija|Euroopa Komisjon"
                + "|Eiropas Komisija|Europos Komisija|Il-Kummissjoni Ewropea",
            FLAGS);

    /** Matches {@code ANNEXES 1 to 3} and {@code ANNEX}; not {@code ANNEX to the Proposal}. */
    private static final Pattern ANNEXES =
        Pattern.compile(
            "(?:ANNEX(?:ES?)?|ANEXOS?|ANHÄNGE?|ANHANG|ALLEGAT[OI]|BIJLAGEN?)"
                + "(?: \\d{1,2}(?: \\p{L}{1,3} \\d{1,2})?)?");

    /** Finds {@code {SEC(2026) 1 final}} and {@code (Text with EEA relevance)}. */
    private static final Pattern TAIL =
        Pattern.compile("^\\{|^\\((?:Text|Texte|Texto|Testo|Tekst) ", FLAGS);

    /** Matches {@code EXPLANATORY MEMORANDUM}, with which the text begins. */
    private static final Pattern TEXT =
        Pattern.compile(
            "Explanatory memorandum|Exposé des motifs|Exposición de motivos|Begründung|Relazione"
                + "|Exposição de motivos|Toelichting",
            FLAGS);

    /** Characters of a title before which a bare {@code ANNEX} belongs to it. */
    private static final int TITLE = 40;

    static Optional<List<CoverLine>> of(List<PrintedLine> lines) {
      if (!any(lines, HEAD, t -> NAME.matcher(t).matches())) {
        return Optional.empty();
      }
      int number = first(lines, HEAD, t -> isNumber(t, Issuer.COMMISSION));
      return number > 0 ? Optional.of(read(lines)) : Optional.empty();
    }

    private static List<CoverLine> read(List<PrintedLine> lines) {
      List<CoverLine> cover = new ArrayList<>();
      boolean numbered = false;
      boolean below = false;
      boolean tail = false;
      int letters = 0;
      for (PrintedLine l : lines.subList(0, Math.min(LONGEST, lines.size()))) {
        if (isText(l.text(), letters)) {
          break;
        }
        tail |= TAIL.matcher(l.text()).find();
        Part part =
            below && ANNEXES.matcher(l.text()).matches()
                ? Part.NUMBER
                : fixed(l.text(), numbered).orElse(tail || !numbered ? Part.OTHER : Part.SUBJECT);
        below = part == Part.NUMBER && !numbered;
        numbered |= part == Part.NUMBER;
        letters += part == Part.SUBJECT ? l.text().length() : 0;
        cover.add(line(part, l));
      }
      return cover;
    }

    private static boolean isText(String text, int letters) {
      return SectionLabel.isBareAnnex(text)
          ? letters > TITLE
          : isEnd(text) || TEXT.matcher(text).matches();
    }

    private static Optional<Part> fixed(String text, boolean numbered) {
      if (!numbered && isNumber(text, Issuer.COMMISSION)) {
        return Optional.of(Part.NUMBER);
      }
      if (!InterinstitutionalFile.aloneIn(text).isEmpty()) {
        return Optional.of(Part.TRAIL);
      }
      return isDate(text)
          ? Optional.of(Part.DATE)
          : NAME.matcher(text).matches() ? Optional.of(Part.OTHER) : Optional.empty();
    }
  }

  /** Kind, name of the committee, title, documents that it is on, file, rapporteur. */
  private static final class Committee {

    private static final Pattern NAME =
        Pattern.compile(
            "European Economic and Social Committee|Comité économique et social européen|Comité"
                + " Económico y Social Europeo|Europäische[rn]? Wirtschafts- und"
                + " Sozialausschuss(?:es)?|Comitato economico e sociale europeo|Comité Económico e"
                + " Social Europeu|Europees Economisch en Sociaal Comité|European Committee of the"
                + " Regions|Comité européen des régions|Comité Europeo de las"
                + " Regiones|Europäische[rn]? Ausschuss(?:es)? der Regionen|Comitato europeo delle"
                + " regioni|Comité das Regiões Europeu|Europees Comité van de Regio['’]s",
            FLAGS);

    /** Matches {@code OPINION} and {@code DRAFT OPINION}; not {@code Opinion on the proposal}. */
    private static final Pattern KIND = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M} '’-]{3,50}");

    /** Matches the reference of a file, {@code INT/1105}; not {@code 2025/0360}. */
    private static final Pattern FILE = Pattern.compile("[A-Z]{3,6}(?:-[IVX]+)?/\\d{2,4}");

    /** Matches {@code [COM(2025) 1 - 2025/0001 (COD)]}; not {@code Proposal}. */
    private static final Pattern ON = Pattern.compile("[\\[(].*");

    /** Matches {@code Rapporteur: N. N.}; not {@code Proposal for a Regulation}. */
    private static final Pattern WHO = Pattern.compile("\\p{L}[^:.]{3,40} ?: ?\\S.*");

    static Optional<List<CoverLine>> of(List<PrintedLine> lines) {
      if (!any(lines, HEAD, t -> NAME.matcher(t).matches())) {
        return Optional.empty();
      }
      int kind = first(lines, HEAD, Committee::isKind);
      boolean filed =
          any(lines, LONGEST, t -> FILE.matcher(t).matches() || hasNumber(t, Issuer.COMMITTEES));
      return kind >= 0 && filed ? Optional.of(read(lines, kind)) : Optional.empty();
    }

    private static boolean isKind(String text) {
      return KIND.matcher(text).matches() && !NAME.matcher(text).matches();
    }

    private static List<CoverLine> read(List<PrintedLine> lines, int kind) {
      List<CoverLine> cover = new ArrayList<>();
      Part open = Part.OTHER;
      for (int i = 0; i < Math.min(LONGEST, lines.size()); i++) {
        String text = lines.get(i).text();
        if (i > kind && isEnd(text)) {
          break;
        }
        boolean rule = open == Part.SUBJECT && ends(text);
        open = rule ? Part.OTHER : open;
        Part part = i == kind ? Part.TYPE : fixed(text).orElse(open);
        open = i == kind ? Part.SUBJECT : open;
        cover.add(line(part, lines.get(i)));
      }
      return cover;
    }

    private static boolean ends(String text) {
      return ON.matcher(text).matches()
          || FILE.matcher(text).matches()
          || WHO.matcher(text).matches();
    }

    private static Optional<Part> fixed(String text) {
      if (hasNumber(text, Issuer.COMMITTEES)) {
        return Optional.of(Part.NUMBER);
      }
      boolean trail = hasFile(text) || hasNumber(text, Issuer.COMMISSION);
      if (trail) {
        return Optional.of(Part.TRAIL);
      }
      return isDate(text)
          ? Optional.of(Part.DATE)
          : NAME.matcher(text).matches() ? Optional.of(Part.OTHER) : Optional.empty();
    }
  }
}
