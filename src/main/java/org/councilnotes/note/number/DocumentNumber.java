package org.councilnotes.note.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The number of a document of the Council or of another body: one key for every spelling.
 *
 * @param issuer the body that numbered it
 * @param series of the Council {@code ST} for ordinary documents, else {@code WK}, {@code CM},
 *     {@code SN} ...; of others {@code COM}, {@code PE}, {@code EESC}, {@code CON}, or the organ in
 *     a symbol of the United Nations, such as {@code S} and {@code A/HRC}
 * @param number within the series and year
 * @param year four digits; the session in a symbol that has one; 0 in numbers of the Parliament
 * @param suffixes in the order printed; a leading REV also stands between number and year
 */
public record DocumentNumber(
    Issuer issuer, String series, int number, int year, List<Suffix> suffixes) {

  private static final String ORDINARY = "ST";

  /** Working papers are printed with all four digits of their year. */
  private static final String WORKING_PAPER = "WK";

  public DocumentNumber {
    suffixes = List.copyOf(suffixes);
  }

  /** A number of the Council. */
  public DocumentNumber(String series, int number, int year, List<Suffix> suffixes) {
    this(Issuer.COUNCIL, series, number, year, suffixes);
  }

  /** The body that numbers a document. */
  public enum Issuer {
    COUNCIL,
    COMMISSION,
    PARLIAMENT,
    /** The Economic and Social Committee, and the Committee of the Regions. */
    COMMITTEES,
    CENTRAL_BANK,
    UNITED_NATIONS
  }

  /**
   * One addition to a number, such as {@code ADD 1} or {@code COR 1 (fr)}.
   *
   * @param languages BCP 47, of the versions that it touches; empty for all
   */
  public record Suffix(Kind kind, int number, List<String> languages) {

    public Suffix {
      languages = List.copyOf(languages);
    }

    public Suffix(Kind kind, int number) {
      this(kind, number, List.of());
    }

    /** What an addition does: replaces, supplements, corrects, or gives another access. */
    public enum Kind {
      REV,
      ADD,
      COR,
      DCL,
      EXT,
      AMD,
      /** The version that the Commission adopted; a second one replaces the first. */
      FINAL,
      /** An annex that is a document of its own; number 0 where several are one document. */
      ANNEX;

      /** Whether it gives another version of the same document, rather than another document. */
      public boolean isVersion() {
        return this == REV || this == DCL || this == EXT || this == FINAL;
      }
    }

    String key() {
      return kind.name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    String display() {
      String touched = languages.isEmpty() ? "" : " (" + String.join(", ", languages) + ")";
      return kind.name() + " " + number + touched;
    }
  }

  /** Reads one spelling; empty where the text is anything else. */
  public static Optional<DocumentNumber> parse(String text) {
    return DocumentNumberParser.parse(text);
  }

  /** The first number printed in a text, with the additions that follow it. */
  public static Optional<DocumentNumber> findIn(String text) {
    return DocumentNumberParser.findIn(text);
  }

  /** Every number in a text, in any spelling of print or register, in the order of the text. */
  public static List<DocumentNumberMention> allIn(String text) {
    return DocumentNumberParser.allIn(text);
  }

  /**
   * Every number in a list of documents, in the order of the text. In a list, {@code 10589/17 + COR
   * 1} names a document and its correction.
   */
  public static List<DocumentNumberMention> listedIn(String text) {
    return DocumentNumberParser.listedIn(text);
  }

  /** Reads the key that {@link #key()} writes, such as {@code 8875-1-16} or {@code cm-3630-26}. */
  public static Optional<DocumentNumber> ofKey(String key) {
    return DocumentNumberParser.ofKey(key);
  }

  /**
   * The one language that a spelling names: that of an address, or of a corrigendum to one language
   * version. Empty where it names none or several.
   */
  public static Optional<String> languageOf(String spelling) {
    return DocumentNumberParser.language(spelling);
  }

  /** The language versions that the last addition touches; empty for all. */
  public List<String> languages() {
    return suffixes.isEmpty() ? List.of() : suffixes.getLast().languages();
  }

  /** The revision that stands right after the number; 0 for the first version. */
  public int revision() {
    return suffixes.isEmpty() || suffixes.getFirst().kind() != Suffix.Kind.REV
        ? 0
        : suffixes.getFirst().number();
  }

  /**
   * The key: lower case, joined by {@code -}, such as {@code 10364-19}, {@code 8875-1-16}, {@code
   * wk-3735-26-add-1}, {@code s-2025-223}, {@code com-2025-837}. Languages are no part of it; the
   * id of a note adds them.
   */
  public String key() {
    if (!isOfCouncil()) {
      return IssuerNumberFormat.of(issuer).key(this);
    }
    String additions =
        afterRevision().stream().map(s -> "-" + s.key()).collect(Collectors.joining());
    String prefix = isOrdinary() ? "" : series.toLowerCase(Locale.ROOT) + "-";
    return prefix + number + between("-") + "-" + shortYear() + additions;
  }

  /**
   * As printed: {@code 10364/19}, {@code 8875/1/16 REV 1}, {@code CM 3630/26}, {@code WK 5367/2021
   * REV 2}, {@code 10364/19 COR 1 (fr)}, {@code S/2025/223}, {@code COM(2025) 837 final}.
   */
  public String display() {
    if (!isOfCouncil()) {
      return IssuerNumberFormat.of(issuer).display(this);
    }
    String additions = suffixes.stream().map(s -> " " + s.display()).collect(Collectors.joining());
    return series.equals(WORKING_PAPER)
        ? series + " " + number + "/" + year + additions
        : (isOrdinary() ? "" : series + " ")
            + number
            + between("/")
            + "/"
            + shortYear()
            + additions;
  }

  /** The same document in its first version, without any addition. */
  public DocumentNumber base() {
    return new DocumentNumber(issuer, series, number, year, List.of());
  }

  /**
   * The document that this number names a version of: the number without the revisions and accesses
   * at its end. {@code 8875/1/16 REV 1} is a version of {@code 8875/16}; {@code 8875/1/16 REV 1 ADD
   * 1} supplements the revision and is a document of its own.
   */
  public DocumentNumber document() {
    return new DocumentNumber(issuer, series, number, year, suffixes.subList(0, ownSuffixes()));
  }

  /** The suffixes that make this a version of its {@link #document()}, in the order printed. */
  public List<Suffix> version() {
    return suffixes.subList(ownSuffixes(), suffixes.size());
  }

  /**
   * The suffix that makes this a document beside another one, such as {@code ADD 1}; empty where
   * there is none.
   */
  public Optional<Suffix> addition() {
    int own = ownSuffixes();
    return own == 0 ? Optional.empty() : Optional.of(suffixes.get(own - 1));
  }

  /**
   * The document that the {@link #addition()} adds to: the revision, for {@code 8875/1/16 REV 1 COR
   * 1}.
   */
  public Optional<DocumentNumber> addedTo() {
    int own = ownSuffixes();
    return own == 0
        ? Optional.empty()
        : Optional.of(
            new DocumentNumber(issuer, series, number, year, suffixes.subList(0, own - 1)));
  }

  private int ownSuffixes() {
    int own = suffixes.size();
    while (own > 0 && suffixes.get(own - 1).kind().isVersion()) {
      own--;
    }
    return own;
  }

  public boolean isOrdinary() {
    return isOfCouncil() && series.equals(ORDINARY);
  }

  /** Whether the Council numbered it. */
  public boolean isOfCouncil() {
    return issuer == Issuer.COUNCIL;
  }

  private List<Suffix> afterRevision() {
    return revision() == 0 ? suffixes : suffixes.subList(1, suffixes.size());
  }

  private String between(String separator) {
    return revision() == 0 ? "" : separator + revision();
  }

  private String shortYear() {
    return "%02d".formatted(year % 100);
  }
}
