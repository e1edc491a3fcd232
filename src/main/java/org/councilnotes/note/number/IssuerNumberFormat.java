package org.councilnotes.note.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber.Issuer;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.text.TextRange;

/**
 * The numbers of bodies other than the Council, one constant an issuer: as printed, as key, and as
 * file names and addresses have them. All that {@link #display} and {@link #key} write is read
 * back.
 */
enum IssuerNumberFormat {
  /**
   * In print {@code COM(2025) 837 final}, {@code SWD(2024) 12 final/2} and {@code COM(2026) 502
   * ANNEX 1}; not {@code COM 2025}. File name: {@code COM-2025-837-final}.
   */
  COMMISSION(
      Issuer.COMMISSION,
      '(',
      "(?<series>COM|JOIN|SWD|SEC|(?-i:C(?=\\())) ?\\((?<year>(?:19|20)\\d{2})\\)"
          + " ?(?<number>\\d{1,5})(?!\\d)(?<suffixes>(?: ?(?:final|endg\\.?|def\\.)(?:[/_]\\d)?)?"
          + Patterns.ANNEX
          + ")",
      "(?<series>COM|JOIN|SWD|SEC)[/ _-]?\\(?(?<year>(?:19|20)\\d{2})\\)?[/ _-]?(?<number>\\d{1,5})"
          + "(?<suffixes>(?:[ _-]?(?:final|endg\\.?|def\\.)(?:[/_-]\\d)?)?"
          + Patterns.ANNEX
          + ")",
      "(?<series>com|join|swd|sec|c)-(?<year>(?:19|20)\\d{2})-(?<number>\\d{1,5})"
          + "(?<suffixes>(?:-final-\\d)?(?:-annex(?:-\\d{1,2})?)?)") {

    @Override
    String display(DocumentNumber n) {
      return "%s(%d) %d%s".formatted(n.series(), n.year(), n.number(), joined(n, Annex::display));
    }

    @Override
    String key(DocumentNumber n) {
      return "%s-%d-%d%s".formatted(lower(n.series()), n.year(), n.number(), joined(n, Annex::key));
    }

    @Override
    List<Suffix> suffixes(String printed) {
      return Annex.in(printed);
    }
  },

  /**
   * In print {@code PE 786.818} and {@code PE786.818v02-00}; not {@code PE 24/24}, which is a
   * number of the Council. File name: {@code IMCO-PA-786818_EN}.
   */
  PARLIAMENT(
      Issuer.PARLIAMENT,
      '.',
      "(?<series>PE)[ -]?(?<number>\\d{3}\\.\\d{3})(?<suffixes>v\\d{2}-\\d{2})?(?![\\d.]\\d)",
      "(?<series>PE|[A-Z]{2,5}-[A-Z]{2})[ _-]?(?<number>\\d{3}[._-]?\\d{3})"
          + "(?<suffixes>[ _-]?v\\d{2}-\\d{2})?",
      "(?<series>pe)-(?<number>\\d{3}-\\d{3})(?<suffixes>-v\\d{2})?") {

    @Override
    String display(DocumentNumber n) {
      return "PE %03d.%03d%s"
          .formatted(
              n.number() / 1000,
              n.number() % 1000,
              joined(n, s -> "v%02d-00".formatted(s.number())));
    }

    @Override
    String key(DocumentNumber n) {
      return "pe-%03d-%03d%s"
          .formatted(
              n.number() / 1000, n.number() % 1000, joined(n, s -> "-v%02d".formatted(s.number())));
    }

    @Override
    String series(String printed) {
      return "PE";
    }

    @Override
    List<Suffix> suffixes(String printed) {
      Matcher m = Patterns.VERSION.matcher(printed);
      return m.find() && Integer.parseInt(m.group(1)) > 1
          ? List.of(new Suffix(Suffix.Kind.REV, Integer.parseInt(m.group(1))))
          : List.of();
    }
  },

  /**
   * Both consultative committees. In print {@code EESC-2025-03929} and {@code
   * EESC-2025-03929-00-00-AC-TRA (EN)}; not {@code EESC 2025}.
   */
  COMMITTEES(
      Issuer.COMMITTEES,
      '-',
      "(?<series>EESC|CESE|COR|CDR)-(?<year>(?:19|20)\\d{2})-(?<number>\\d{5})"
          + "(?<suffixes>(?:-\\d{2}){0,2}(?:-[A-Z]{2,6}){0,2})(?: ?\\([A-Z]{2}\\))?(?!\\d)",
      "(?<series>EESC|CESE|COR|CDR)[ /_-](?<year>(?:19|20)\\d{2})[ /_-](?<number>\\d{1,5})"
          + "(?<suffixes>(?:[_-]\\d{2}){0,2}(?:[_-][A-Z]{2,6}){0,2})(?: ?\\([A-Z]{2}\\))?",
      "(?<series>eesc|cor)-(?<year>(?:19|20)\\d{2})-(?<number>\\d{5})(?<suffixes>)") {

    @Override
    String display(DocumentNumber n) {
      return "%s-%d-%05d".formatted(n.series(), n.year(), n.number());
    }

    @Override
    String key(DocumentNumber n) {
      return lower(display(n));
    }

    @Override
    String series(String printed) {
      return switch (printed.toUpperCase(Locale.ROOT)) {
        case "EESC", "CESE" -> "EESC";
        default -> "COR";
      };
    }
  },

  /** In print {@code CON/2026/9} and {@code ECB/2014/17}; not {@code 2026/9}. */
  CENTRAL_BANK(
      Issuer.CENTRAL_BANK,
      '/',
      "(?<series>CON|ECB|BCE)/(?<year>(?:19|20)\\d{2})/(?<number>\\d{1,3})(?<suffixes>)(?![\\d/])",
      "(?:ECB[ _-])?(?<series>CON|ECB|BCE)[/_-](?<year>(?:19|20)\\d{2})[/_-](?<number>\\d{1,3})"
          + "(?<suffixes>)",
      "(?<series>con|ecb)-(?<year>(?:19|20)\\d{2})-(?<number>\\d{1,3})(?<suffixes>)") {

    @Override
    String display(DocumentNumber n) {
      return "%s/%d/%d".formatted(n.series(), n.year(), n.number());
    }

    @Override
    String key(DocumentNumber n) {
      return "%s-%d-%d".formatted(lower(n.series()), n.year(), n.number());
    }

    @Override
    String series(String printed) {
      return printed.equalsIgnoreCase("CON") ? "CON" : "ECB";
    }
  },

  /**
   * Organ, year or session, number. In print {@code S/2025/223}, {@code A/79/797/Add.1} and {@code
   * A/HRC/58/12}; not {@code A/8/1}. File name: {@code S_2025_223}. The year of the number is that
   * of the session where the symbol has one.
   */
  UNITED_NATIONS(
      Issuer.UNITED_NATIONS,
      '/',
      "(?<series>"
          + Patterns.ORGAN
          + ")/(?<year>(?:19|20)\\d{2}|\\d{2,3})/(?<number>\\d{1,4})"
          + "(?<suffixes>(?:/(?:Add|Rev|Corr|Amend)\\.\\d{1,2}){0,4})(?![\\d/])",
      "(?<series>"
          + Patterns.ORGAN.replace("/", "[/_-]")
          + ")[/_-](?<year>(?:19|20)\\d{2}|\\d{2,3})[/_-](?<number>\\d{1,4})"
          + "(?<suffixes>(?:[/_-](?:Add|Rev|Corr|Amend)[._-]?\\d{1,2}){0,4})",
      "(?<series>(?:s|a|e)(?:-[a-z]{1,6}(?:-\\d{1,3})?){0,3}?)-(?<year>(?:19|20)\\d{2}|\\d{2,3})"
          + "-(?<number>\\d{1,4})(?<suffixes>(?:-(?:add|rev|cor|amd)-\\d{1,2}){0,4})") {

    @Override
    String display(DocumentNumber n) {
      return "%s/%d/%d%s"
          .formatted(n.series(), n.year(), n.number(), joined(n, s -> "/" + symbol(s)));
    }

    @Override
    String key(DocumentNumber n) {
      String organ = lower(n.series()).replaceAll("[/.]", "-");
      return "%s-%d-%d%s".formatted(organ, n.year(), n.number(), joined(n, s -> "-" + s.key()));
    }

    private static String symbol(Suffix suffix) {
      String name =
          switch (suffix.kind()) {
            case REV -> "Rev";
            case COR -> "Corr";
            case AMD -> "Amend";
            default -> "Add";
          };
      return name + "." + suffix.number();
    }

    // Figures belong to the letters before them: e-cn-7 is E/CN.7.
    @Override
    String series(String printed) {
      String slashed = Patterns.JOINT.matcher(printed.toUpperCase(Locale.ROOT)).replaceAll("/");
      return Patterns.FIGURES.matcher(slashed).replaceAll(".");
    }

    @Override
    List<Suffix> suffixes(String printed) {
      return Patterns.ADDITION
          .matcher(printed)
          .results()
          .map(m -> new Suffix(kind(m.group(1)), Integer.parseInt(m.group(2))))
          .toList();
    }

    private static Suffix.Kind kind(String printed) {
      return switch (printed.toUpperCase(Locale.ROOT).charAt(0)) {
        case 'R' -> Suffix.Kind.REV;
        case 'C' -> Suffix.Kind.COR;
        default ->
            printed.length() > 2 && printed.toUpperCase(Locale.ROOT).startsWith("AM")
                ? Suffix.Kind.AMD
                : Suffix.Kind.ADD;
      };
    }

    // Symbols of the Security Council have a year, those of the Assembly a session.
    @Override
    boolean isLikely(DocumentNumber number) {
      return !number.series().equals("S") || number.year() >= FIRST_YEAR;
    }
  };

  private static final int FIRST_YEAR = 1946;

  private final Issuer issuer;

  /** The sign that stands before figures in each number as printed. */
  private final char joint;

  private final Pattern inText;
  private final Pattern spelling;
  private final Pattern key;

  IssuerNumberFormat(Issuer issuer, char joint, String printed, String spelling, String key) {
    this.issuer = issuer;
    this.joint = joint;
    this.inText =
        Pattern.compile(Patterns.WORD_START + printed + Patterns.WORD_END, Patterns.ANY_CASE);
    this.spelling =
        Pattern.compile(
            "(?:" + printed.replace("?<", "?<printed") + "|" + spelling + ")" + Patterns.FILE_END,
            Patterns.ANY_CASE);
    this.key = Pattern.compile(key);
  }

  /** The patterns of parts, each of which several formats share. */
  private static final class Patterns {
    static final int ANY_CASE = Pattern.CASE_INSENSITIVE;
    static final String WORD_START = "(?<![\\p{L}\\p{N}/_])";
    static final String WORD_END = "(?!\\p{L})";

    /** The end of a file name with its language: {@code .en.pdf}, {@code -EN.docx}, {@code (E)}. */
    static final String FILE_END =
        "(?: ?\\([A-Z]{1,2}\\))?(?:[._-](?<language>[A-Z]{2}))?(?:\\.(?:pdf|docx?|odt|rtf|html?|txt))?";

    static final String ANNEX =
        "(?:[ _-]?(?:ANNEX(?:ES?)?|ANEXOS?|ANHÄNGE?|ANHANG|ALLEGAT[OI]|BIJLAGEN?)"
            + "(?:[ _-]?(?:\\d{1,2}|[IVX]{1,5})(?!\\p{L}))?(?: (?:to|à|a|bis|al|tot) \\d{1,2})?)?";

    static final String ORGAN = "(?:S|A|E)(?:/[A-Z]{1,6}(?:\\.\\d{1,3})?){0,3}?";

    /** Finds {@code v02-00} in {@code PE786.818v02-00} and {@code -v02}; not {@code v2}. */
    static final Pattern VERSION = Pattern.compile("v(\\d{2})", ANY_CASE);

    /** Finds {@code Add.1} and {@code cor-1}; nothing in {@code AC-TRA}. */
    static final Pattern ADDITION =
        Pattern.compile("(Add|Rev|Corr?|Amend|Amd)[._-]?(\\d{1,2})", ANY_CASE);

    /** Matches what joins letters: the hyphen of {@code a-hrc}; not that of {@code cn-7}. */
    static final Pattern JOINT = Pattern.compile("[/_-](?=[A-Z])");

    /** Matches what joins figures: the hyphen of {@code CN-7}; not that of {@code A-HRC}. */
    static final Pattern FIGURES = Pattern.compile("[._-](?=\\d)");

    /** Matches {@code CELEX:52025PC0837} and {@code 52026AB0009}; not {@code 32016R0679}. */
    static final Pattern CELEX =
        Pattern.compile("(?:CELEX[: ])?5((?:19|20)\\d{2})(PC|DC|SC|JC|AB)0*(\\d{1,4})", ANY_CASE);

    /**
     * Finds the symbol in {@code https://docs.un.org/en/S/2025/223}; none in {@code
     * https://un.org/en}.
     */
    static final Pattern ADDRESS =
        Pattern.compile(
            "https?://(?:www\\.)?(?:undocs\\.org|docs\\.un\\.org)/(?:([a-z]{2})/)?([^?#]+)",
            ANY_CASE);

    private Patterns() {}
  }

  /** How suffixes of the Commission are written: {@code final}, {@code final/2}, annexes. */
  private static final class Annex {

    /** Finds {@code final/2} and {@code endg.}; nothing in {@code ANNEX}. */
    private static final Pattern FINAL =
        Pattern.compile("(?:final|endg\\.?|def\\.)(?:[/_-](\\d))?", Patterns.ANY_CASE);

    /**
     * Finds {@code ANNEX 1}, {@code -annex-2}, {@code ANNEXES 1 to 3}; nothing in {@code final}.
     */
    private static final Pattern ANNEX =
        Pattern.compile(
            "(?:AN[EH]?[NXÄ]|ALLEGAT|BIJLAG)\\p{L}*(?:[ _-]?(\\d{1,2}|[IVX]{1,5})(?!\\p{L}))?("
                + " \\p{L}+ \\d)?",
            Patterns.ANY_CASE);

    private static final List<String> ROMAN =
        List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    static List<Suffix> in(String printed) {
      List<Suffix> all = new ArrayList<>();
      Matcher version = FINAL.matcher(printed);
      if (version.find()) {
        int number = version.group(1) == null ? 1 : Integer.parseInt(version.group(1));
        all.add(new Suffix(Suffix.Kind.FINAL, number));
      }
      Matcher annex = ANNEX.matcher(printed);
      if (annex.find()) {
        boolean several = annex.group(2) != null || annex.group(1) == null;
        all.add(new Suffix(Suffix.Kind.ANNEX, several ? 0 : number(annex.group(1))));
      }
      return all;
    }

    private static int number(String printed) {
      int roman = ROMAN.indexOf(printed.toUpperCase(Locale.ROOT));
      return roman < 0 && !Character.isDigit(printed.charAt(0))
          ? 0
          : roman < 0 ? Integer.parseInt(printed) : roman + 1;
    }

    static String display(Suffix suffix) {
      return suffix.kind() == Suffix.Kind.FINAL
          ? " final" + (suffix.number() > 1 ? "/" + suffix.number() : "")
          : " ANNEX" + (suffix.number() > 0 ? " " + suffix.number() : "");
    }

    static String key(Suffix suffix) {
      if (suffix.kind() == Suffix.Kind.FINAL) {
        return suffix.number() > 1 ? "-final-" + suffix.number() : "";
      }
      return "-annex" + (suffix.number() > 0 ? "-" + suffix.number() : "");
    }
  }

  /** As printed. */
  abstract String display(DocumentNumber number);

  /** In lower case, joined by {@code -}. */
  abstract String key(DocumentNumber number);

  String series(String printed) {
    return printed.toUpperCase(Locale.ROOT);
  }

  List<Suffix> suffixes(String printed) {
    return List.of();
  }

  boolean isLikely(DocumentNumber number) {
    return true;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String joined(DocumentNumber number, Function<Suffix, String> each) {
    return number.suffixes().stream().map(each).collect(Collectors.joining());
  }

  static IssuerNumberFormat of(Issuer issuer) {
    return Stream.of(values()).filter(f -> f.issuer == issuer).findFirst().orElseThrow();
  }

  /** The number of which a text, a file name or an address consists. */
  static Optional<DocumentNumber> parse(String text) {
    return spelled(text).map(Spelling::number);
  }

  /** The language that a file name or an address names, in lower case. */
  static Optional<String> language(String text) {
    return spelled(text).flatMap(Spelling::language);
  }

  private record Spelling(DocumentNumber number, Optional<String> language) {}

  private static Optional<Spelling> spelled(String text) {
    Matcher address = Patterns.ADDRESS.matcher(text);
    if (address.matches()) {
      Optional<String> language =
          Optional.ofNullable(address.group(1)).map(IssuerNumberFormat::lower);
      return UNITED_NATIONS.spelling(address.group(2)).map(s -> new Spelling(s.number(), language));
    }
    Matcher celex = Patterns.CELEX.matcher(text);
    String spelling = celex.matches() ? ofCelex(celex) : text;
    return Stream.of(values()).flatMap(f -> f.spelling(spelling).stream()).findFirst();
  }

  private static String ofCelex(Matcher celex) {
    String year = celex.group(1);
    String number = celex.group(3);
    return switch (celex.group(2).toUpperCase(Locale.ROOT)) {
      case "AB" -> "CON/" + year + "/" + number;
      case "SC" -> "SWD(" + year + ") " + number;
      case "JC" -> "JOIN(" + year + ") " + number;
      default -> "COM(" + year + ") " + number;
    };
  }

  private Optional<Spelling> spelling(String text) {
    Matcher m = spelling.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String prefix = m.group("number") == null ? "printed" : "";
    Optional<String> language = Optional.ofNullable(m.group("language"));
    return Optional.of(new Spelling(read(m, prefix), language.map(IssuerNumberFormat::lower)))
        .filter(s -> isLikely(s.number()));
  }

  /** Every number in a text. */
  static List<DocumentNumberMention> allIn(String text) {
    List<DocumentNumberMention> all = new ArrayList<>();
    for (IssuerNumberFormat format : values()) {
      if (format.mayBeIn(text)) {
        format
            .inText
            .matcher(text)
            .results()
            .map(
                m ->
                    new DocumentNumberMention(
                        format.read(m, ""), new TextRange(m.start(), m.end())))
            .filter(mention -> format.isLikely(mention.number()))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** A cheap check before the pattern, as every passage of a note is asked for numbers. */
  private boolean mayBeIn(String text) {
    int at = text.indexOf(joint);
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (next >= '0' && next <= '9') {
        return true;
      }
      at = text.indexOf(joint, at + 1);
    }
    return false;
  }

  /** Reads what {@link #key} writes. */
  static Optional<DocumentNumber> ofKey(String key) {
    for (IssuerNumberFormat format : values()) {
      Matcher m = format.key.matcher(key);
      if (m.matches() && format.isLikely(format.read(m, ""))) {
        return Optional.of(format.read(m, ""));
      }
    }
    return Optional.empty();
  }

  private DocumentNumber read(MatchResult m, String prefix) {
    String suffixes = m.group(prefix + "suffixes");
    return new DocumentNumber(
        issuer,
        series(m.group(prefix + "series")),
        Integer.parseInt(m.group(prefix + "number").replaceAll("\\D", "")),
        issuer == Issuer.PARLIAMENT ? 0 : Integer.parseInt(m.group(prefix + "year")),
        suffixes == null ? List.of() : suffixes(suffixes));
  }
}
