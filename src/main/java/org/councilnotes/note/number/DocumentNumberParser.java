package org.councilnotes.note.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * Reads document numbers as they are written on covers, in registers and in addresses.
 *
 * <p>Dates, years, fractions and numbers of acts look alike: {@code 26/06/19}, {@code 12/2019},
 * {@code 2018/19}, {@code 2/3}, {@code 2016/1036}. Numbers of ordinary documents have four or five
 * digits. So a number without its series must be higher than a year; with its series, as in {@code
 * EUCO 7/18}, any number is accepted.
 */
final class DocumentNumberParser {

  private static final String SERIES = "(?:(ST|CM|WK|SN|DS|XT|BXT|PE-CONS|PE|EUCO|S)[ /-]{0,3})";
  private static final String SUFFIX =
      "(?:[ +-]{0,3}(?:REV|ADD|COR|DCL|EXT|AMD|INIT)[ -]{0,2}\\d{0,2}(?: ?\\([a-z, ]{2,40}\\))?)";

  /** More of them than any document has. */
  private static final String SUFFIXES = SUFFIX + "{0,9}";

  /**
   * Matches {@code 8875/1/16 REV 1}, {@code WK 5367/2021} and {@code 13027/09 (Presse 260)}; not
   * {@code 12/2019/1}.
   */
  private static final Pattern PRINTED =
      Pattern.compile(
          SERIES
              + "?(\\d{1,5}) ?(?:/ ?(\\d{1,2}) ?)?/ ?((?:19|20)\\d{2}|\\d{2})(?![\\d/])("
              + SUFFIXES
              + ")(?: ?\\(Presse? \\d{1,4}\\))?",
          Pattern.CASE_INSENSITIVE);

  /** Matches {@code ST-10364-2019-INIT} and {@code PE 24 2024 INIT}; not {@code 10364 2019}. */
  private static final Pattern REGISTER =
      Pattern.compile(
          SERIES + "(\\d{1,5})[ -](\\d{4})(?!\\d)(" + SUFFIXES + ")", Pattern.CASE_INSENSITIVE);

  private static final String WORD_START = "(?<![\\p{L}\\p{N}])";

  /** Finds the number in {@code documents 10364/19}; none in {@code 210364/19}. */
  private static final Pattern PRINTED_IN_TEXT =
      Pattern.compile(WORD_START + PRINTED.pattern(), Pattern.CASE_INSENSITIVE);

  /** Finds the number in {@code see ST 10364 2019 INIT}; none in {@code guests 12 2019}. */
  private static final Pattern REGISTER_IN_TEXT =
      Pattern.compile(WORD_START + REGISTER.pattern(), Pattern.CASE_INSENSITIVE);

  /**
   * What every number of the register holds, and most texts do not. Finds {@code 4-2019} in {@code
   * ST-10364-2019}; nothing in {@code May 2019}.
   */
  private static final Pattern JOINED_DIGITS = Pattern.compile("\\d[ -]\\d{4}");

  /** Matches {@code (fr, de)} behind an addition; not {@code (2019)}. */
  private static final Pattern LANGUAGES =
      Pattern.compile("\\(([a-z]{2}(?:[, ]{1,2}[a-z]{2}){0,24})\\)", Pattern.CASE_INSENSITIVE);

  /** Matches {@code wk-3735-26-add-1}; not {@code 2018-2019}. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?:(cm|wk|sn|ds|xt|bxt|pe-cons|pe|euco|s)-)?(\\d{1,5})(?:-(\\d{1,2}))?-(\\d{2})"
              + "((?:-(?:rev|add|cor|dcl|ext|amd)-\\d{1,2}){0,9})");

  /** Matches each addition in {@code REV 1 ADD 2} and {@code -re01}; not {@code INIT}. */
  private static final Pattern ADDITION =
      Pattern.compile(
          "(REV|RE|ADD|AD|COR|CO|DCL|DC|EXT|EX|AMD|AM)[ -]{0,2}(\\d{0,2})( ?\\([a-z, ]{2,40}\\))?",
          Pattern.CASE_INSENSITIVE);

  /** Matches the end of {@code 10364/19 ADD -}; nothing in {@code 10364/19 ADD 1}. */
  private static final Pattern LOOSE_END = Pattern.compile("[ -]{1,2}$");

  /** Matches what parts {@code 10589/17 + COR 1}; nothing in {@code 10589/17 COR 1}. */
  private static final Pattern PLUS = Pattern.compile(" ?\\+ ?");

  /**
   * Hyphens that word processors set in place of {@code -}, such as U+2011; not U+2014, the long
   * dash.
   */
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2013]");

  /** The longest addresses of the register have some 200. */
  private static final int LONGEST = 300;

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2099;
  private static final int FIRST_OF_LAST_CENTURY = 50;

  private DocumentNumberParser() {}

  static Optional<DocumentNumber> parse(String text) {
    String t = plain(text);
    return t.length() > LONGEST
        ? Optional.empty()
        : ofWords(t).or(() -> RegisterAddressParser.parse(t)).or(() -> IssuerNumberFormat.parse(t));
  }

  private static String plain(String text) {
    return HYPHEN.matcher(Whitespace.squeeze(text)).replaceAll("-");
  }

  /** The number of which a text consists, in print or in the register. */
  static Optional<DocumentNumber> ofWords(String text) {
    Matcher register = REGISTER.matcher(text);
    if (register.matches()) {
      return Optional.of(ofRegister(register));
    }
    Matcher printed = PRINTED.matcher(text);
    return printed.matches()
        ? Optional.of(ofPrinted(printed)).filter(n -> isHigh(n, printed.group(1)))
        : Optional.empty();
  }

  /** Whether a number cannot be a day, a year or a share; {@code S/2025/40} is of another house. */
  private static boolean isHigh(DocumentNumber number, @Nullable String series) {
    boolean year = number.number() >= FIRST_YEAR && number.number() <= LAST_YEAR;
    return series == null ? number.number() > LAST_YEAR : !year || !number.series().equals("S");
  }

  static Optional<DocumentNumber> findIn(String text) {
    return allIn(text).stream().findFirst().map(DocumentNumberMention::number);
  }

  static List<DocumentNumberMention> allIn(String text) {
    List<DocumentNumberMention> all = new ArrayList<>();
    if (text.indexOf('/') >= 0) {
      PRINTED_IN_TEXT
          .matcher(text)
          .results()
          .map(m -> Map.entry(m, ofPrinted(m)))
          .filter(e -> isHigh(e.getValue(), e.getKey().group(1)))
          .map(e -> mention(e.getKey(), e.getValue()))
          .forEach(all::add);
    }
    if (JOINED_DIGITS.matcher(text).find()) {
      REGISTER_IN_TEXT
          .matcher(text)
          .results()
          .map(m -> mention(m, ofRegister(m)))
          .forEach(all::add);
    }
    return withOtherIssuers(all, text);
  }

  /** In order, where two read the same words that of the Council. */
  private static List<DocumentNumberMention> withOtherIssuers(
      List<DocumentNumberMention> ofCouncil, String text) {
    List<DocumentNumberMention> all = new ArrayList<>(ofCouncil);
    IssuerNumberFormat.allIn(text).stream()
        .filter(other -> ofCouncil.stream().noneMatch(n -> overlap(n.range(), other.range())))
        .forEach(all::add);
    all.sort(Comparator.comparing(DocumentNumberMention::range));
    return all;
  }

  private static boolean overlap(TextRange one, TextRange other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  static List<DocumentNumberMention> listedIn(String text) {
    return allIn(text).stream().flatMap(mention -> parted(mention, text)).toList();
  }

  private static Stream<DocumentNumberMention> parted(DocumentNumberMention mention, String text) {
    String[] parts = PLUS.split(mention.range().of(text), -1);
    List<DocumentNumberMention> mentions = new ArrayList<>();
    int at = mention.range().start();
    for (String part : parts) {
      int start = text.indexOf(part, at);
      at = start + part.length();
      TextRange range = new TextRange(start, at);
      String own = mentions.isEmpty() ? part : parts[0] + " " + part;
      parse(own).ifPresent(number -> mentions.add(new DocumentNumberMention(number, range)));
    }
    return mentions.isEmpty() ? Stream.of(mention) : mentions.stream();
  }

  private static DocumentNumberMention mention(MatchResult m, DocumentNumber number) {
    int length = LOOSE_END.matcher(m.group()).replaceFirst("").length();
    return new DocumentNumberMention(number, new TextRange(m.start(), m.start() + length));
  }

  static Optional<DocumentNumber> ofKey(String key) {
    Matcher m = KEY.matcher(key);
    return IssuerNumberFormat.ofKey(key)
        .or(() -> m.matches() ? Optional.of(ofPrinted(m)) : Optional.empty());
  }

  /** The same, but for figures that may be a day, a year or a share. */
  static Optional<DocumentNumber> ofHighKey(String key) {
    Matcher m = KEY.matcher(key);
    return IssuerNumberFormat.ofKey(key)
        .or(
            () ->
                m.matches()
                    ? Optional.of(ofPrinted(m)).filter(n -> isHigh(n, m.group(1)))
                    : Optional.empty());
  }

  private static DocumentNumber ofPrinted(MatchResult m) {
    List<Suffix> suffixes = additions(m.group(5));
    if (m.group(3) != null && !startsWithRevision(suffixes)) {
      suffixes.addFirst(new Suffix(Suffix.Kind.REV, Integer.parseInt(m.group(3))));
    }
    return number(m.group(1), m.group(2), m.group(4), suffixes);
  }

  private static boolean startsWithRevision(List<Suffix> suffixes) {
    return !suffixes.isEmpty() && suffixes.getFirst().kind() == Suffix.Kind.REV;
  }

  private static DocumentNumber ofRegister(MatchResult m) {
    return number(m.group(1), m.group(2), m.group(3), additions(m.group(4)));
  }

  static DocumentNumber number(String series, String number, String year, List<Suffix> suffixes) {
    return new DocumentNumber(series(series), Integer.parseInt(number), year(year), suffixes);
  }

  private static String series(String printed) {
    if (printed == null) {
      return "ST";
    }
    String upper = printed.toUpperCase(Locale.ROOT);
    return upper.equals("PE") ? "PE-CONS" : upper;
  }

  private static int year(String printed) {
    int year = Integer.parseInt(printed);
    if (printed.length() == 4) {
      return year;
    }
    return year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
  }

  static List<Suffix> additions(String printed) {
    List<Suffix> all = new ArrayList<>();
    Matcher m = ADDITION.matcher(printed);
    while (m.find()) {
      int number = m.group(2).isEmpty() ? 1 : Integer.parseInt(m.group(2));
      all.add(new Suffix(kind(m.group(1)), number, languages(m.group(3))));
    }
    return all;
  }

  private static List<String> languages(@Nullable String printed) {
    Matcher m = LANGUAGES.matcher(printed == null ? "" : printed);
    return m.find() ? List.of(m.group(1).toLowerCase(Locale.ROOT).split("[, ]+")) : List.of();
  }

  /** The language that a spelling names, where it names one. */
  static Optional<String> language(String text) {
    String t = plain(text);
    return t.length() > LONGEST
        ? Optional.empty()
        : RegisterAddressParser.language(t)
            .or(() -> parse(t).isPresent() ? IssuerNumberFormat.language(t) : Optional.empty())
            .or(
                () ->
                    parse(t)
                        .map(DocumentNumber::languages)
                        .filter(languages -> languages.size() == 1)
                        .map(List::getFirst));
  }

  private static Suffix.Kind kind(String printed) {
    return switch (printed.toUpperCase(Locale.ROOT)) {
      case "REV", "RE" -> Suffix.Kind.REV;
      case "ADD", "AD" -> Suffix.Kind.ADD;
      case "COR", "CO" -> Suffix.Kind.COR;
      case "DCL", "DC" -> Suffix.Kind.DCL;
      case "EXT", "EX" -> Suffix.Kind.EXT;
      default -> Suffix.Kind.AMD;
    };
  }

  /**
   * How a document number stands in addresses of the register, and in names of files from there.
   */
  private static final class RegisterAddressParser {

    /**
     * Matches {@code st08875-re01.en16.pdf} and {@code st91790-in19.en}; not {@code st08875.pdf}.
     * The year stands behind the language or before it.
     */
    private static final Pattern OLD_FILE =
        Pattern.compile(
            "(st|cm|wk|sn|ds|xt|pe)(\\d{5})((?:-?(?:re|ad|co|dc|ex|am)\\d{2})*)"
                + "(?:(?:-?in)?\\.(?<language>[a-z]{2})(?<year>\\d{2})"
                + "|-?(?:in)?(?<yearBefore>\\d{2})\\.(?<languageBehind>[a-z]{2}))"
                + "(?:\\.(?:pdf|docx?|html?))?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Matches the end of {@code ST-10364-2019-INIT_en.pdf}; not that of {@code st10364.en19.pdf}.
     */
    private static final Pattern LANGUAGE_OF_FILE =
        Pattern.compile("_([a-z]{2})(?:\\.(?:pdf|docx?|html?))?$", Pattern.CASE_INSENSITIVE);

    /** Matches the folder {@code fr} in an address of the register; not {@code ST-10364-2019}. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}", Pattern.CASE_INSENSITIVE);

    /** What names the language in {@code srv?l=EN&f=ST}. */
    private static final String LANGUAGE_KEY = "l";

    /** Matches {@code ST-10364-2019-INIT/en/pdf}; not {@code 10364/19}. */
    private static final Pattern END_OF_ADDRESS =
        Pattern.compile("[^/ ]+/[a-z]{2}(?:/pdf)?", Pattern.CASE_INSENSITIVE);

    /** What parts an address: each mark of {@code /doc/srv?l=EN&f=ST}; no letter. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[/?&=]");

    private RegisterAddressParser() {}

    /** The number in an address, or the name of a file. */
    static Optional<DocumentNumber> parse(String text) {
      return parts(text).stream()
          .map(RegisterAddressParser::ofPart)
          .flatMap(Optional::stream)
          .findFirst();
    }

    /** The language that an address or the name of a file tells, in lower case. */
    static Optional<String> language(String text) {
      List<String> parts = parts(text);
      return IntStream.range(0, parts.size())
          .mapToObj(i -> languageAt(parts, i))
          .flatMap(Optional::stream)
          .findFirst()
          .map(language -> language.toLowerCase(Locale.ROOT));
    }

    /** In the name of the file, or right behind the number or the key that asks for it. */
    private static Optional<String> languageAt(List<String> parts, int at) {
      String part = parts.get(at);
      Matcher old = OLD_FILE.matcher(part);
      if (old.matches()) {
        return Optional.of(either(old, "language", "languageBehind"));
      }
      Matcher file = LANGUAGE_OF_FILE.matcher(part);
      if (file.find() && ofFile(part).isPresent()) {
        return Optional.of(file.group(1));
      }
      boolean announced =
          part.equals(LANGUAGE_KEY) || DocumentNumberParser.ofWords(part).isPresent();
      return announced && at + 1 < parts.size()
          ? Optional.of(parts.get(at + 1)).filter(next -> LANGUAGE.matcher(next).matches())
          : Optional.empty();
    }

    private static String either(Matcher file, String one, String other) {
      return file.group(one) == null ? file.group(other) : file.group(one);
    }

    private static List<String> parts(String text) {
      boolean address = text.startsWith("/") || text.startsWith("http");
      return address || END_OF_ADDRESS.matcher(text).matches()
          ? Arrays.stream(BETWEEN_PARTS.split(text)).map(RegisterAddressParser::decode).toList()
          : List.of(text);
    }

    private static Optional<DocumentNumber> ofPart(String part) {
      return DocumentNumberParser.ofWords(part).or(() -> ofFile(part));
    }

    /** Blanks are written {@code %20} or {@code +} there. */
    private static String decode(String part) {
      try {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException broken) {
        return part;
      }
    }

    private static Optional<DocumentNumber> ofFile(String name) {
      Matcher old = OLD_FILE.matcher(name);
      if (old.matches()) {
        return Optional.of(
            DocumentNumberParser.number(
                old.group(1),
                old.group(2),
                either(old, "year", "yearBefore"),
                DocumentNumberParser.additions(old.group(3))));
      }
      Matcher language = LANGUAGE_OF_FILE.matcher(name);
      return language.find()
          ? DocumentNumberParser.ofWords(name.substring(0, language.start()))
          : Optional.empty();
    }
  }
}
