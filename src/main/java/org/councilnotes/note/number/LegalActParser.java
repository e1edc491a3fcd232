package org.councilnotes.note.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.note.number.LegalAct.Mention;
import org.councilnotes.note.number.LegalAct.Numbering;
import org.councilnotes.note.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds acts of the Union by the word before their numbers, in English, French and Spanish. Until
 * 2014 regulations were numbered {@code (EC) No 1049/2001}, other acts {@code 92/43/EEC}, decisions
 * with Parliament {@code No 1082/2013/EU}; since 2015 all are {@code (EU) 2016/679}. A number that
 * could be read in two ways, or that names no community, is none.
 *
 * <p>Source: Interinstitutional style guide, 3.1 (numbering of acts).
 */
final class LegalActParser {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String COMMUNITY = "(?:EU|UE|EC|CE|EEC|CEE|Euratom|EAEC|CFSP|PESC|JHA|JAI)";

  private static final String NO = "(?:N(?:o|[\u00BA\u00B0])\\.?|n\\.? ?[\u00BA\u00B0o])";

  private static final String END =
      "(?![\\p{L}\\p{N}/])(?! ?\\((?:COD|CNS|CNB|NLE|APP|AVC|SYN|ACC)\\))";

  /**
   * Matches {@code Implementing Regulation}, {@code r\u00E8glement d'ex\u00E9cution} and {@code
   * Decisiones}; not {@code Resolution}.
   */
  private static final Pattern KIND =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?<before>implementing|delegated|framework)[ -])?"
              + "(?<noun>regulations?|directives?|decisions?|recommendations?|joint actions?"
              + "|common positions?|r[e\u00E8]glements?|d[e\u00E9]cisions?|recommandations?"
              + "|actions? communes?|positions? communes?|reglamentos?|directivas?"
              + "|decisi[o\u00F3]n(?:es)?|recomendaci[o\u00F3]n(?:es)?|acci[o\u00F3]n com[u\u00FA]n"
              + "|posici[o\u00F3]n com[u\u00FA]n)"
              + "(?:[ -](?<after>d['\u2019]ex[e\u00E9]cution|d[e\u00E9]l[e\u00E9]gu[e\u00E9]e?s?"
              + "|cadre|marco|de ejecuci[o\u00F3]n|delegad[oa]s?))?(?: (?=[(N\\d])|(?=\\())",
          FLAGS);

  /** Matches {@code (EU) 2016/679} and {@code (EC) No 1049/2001}; not {@code (EU) 2016}. */
  private static final Pattern PREFIXED =
      Pattern.compile(
          "\\((?<community>%s(?:, ?%s)*)\\) ?(?<no>%s )?(?<first>\\d{1,4})/(?<second>\\d{1,4})%s"
              .formatted(COMMUNITY, COMMUNITY, NO, END),
          FLAGS);

  /** Matches {@code 92/43/EEC} and {@code No 1082/2013/EU}; not {@code 92/43}. */
  private static final Pattern SUFFIXED =
      Pattern.compile(
          "(?<no>%s )?(?<first>\\d{1,4})/(?<second>\\d{1,4})/(?<community>%s(?:, ?%s)*)%s"
              .formatted(NO, COMMUNITY, COMMUNITY, END),
          FLAGS);

  /** Matches {@code 2019/818} and {@code No 810/2009}, the further numbers of a list. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<no>%s )?(?<first>\\d{1,4})/(?<second>\\d{1,4})%s".formatted(NO, END), FLAGS);

  /** Matches {@code , } and {@code and } between numbers of a list; not {@code and of }. */
  private static final Pattern BETWEEN =
      Pattern.compile(" ?, ?(?:(?:and|or|et|ou|y|o) )?| (?:and|or|et|ou|y|o|&) ", FLAGS);

  private static final Map<String, String> ENGLISH =
      Map.of("UE", "EU", "CE", "EC", "CEE", "EEC", "EAEC", "Euratom", "PESC", "CFSP", "JAI", "JHA");

  private LegalActParser() {}

  /** All mentions, those of acts and of documents of the Commission. */
  static List<Mention> allIn(String text) {
    List<Mention> all = new ArrayList<>(CommissionDocuments.allIn(text));
    if (mayHaveNumber(text)) {
      Matcher kind = KIND.matcher(text);
      while (kind.find()) {
        all.addAll(after(kind, text));
      }
    }
    all.sort(Comparator.comparing(mention -> mention.range().start()));
    return all;
  }

  /** A cheap check before the pattern: a slash between figures. */
  private static boolean mayHaveNumber(String text) {
    int slash = text.indexOf('/', 1);
    while (slash > 0 && slash + 1 < text.length()) {
      if (isFigure(text.charAt(slash - 1)) && isFigure(text.charAt(slash + 1))) {
        return true;
      }
      slash = text.indexOf('/', slash + 1);
    }
    return false;
  }

  private static boolean isFigure(char character) {
    return character >= '0' && character <= '9';
  }

  /** The acts that follow a word: one, or several after a plural. */
  private static List<Mention> after(Matcher kind, String text) {
    List<Mention> all = new ArrayList<>();
    boolean isPlural = kind.group("noun").toLowerCase(Locale.ROOT).endsWith("s");
    Optional<PrintedNumber> number = PrintedNumber.at(kind.end(), text, Optional.empty());
    int start = kind.start();
    while (number.isPresent()) {
      TextRange range = new TextRange(start, number.get().end());
      number.get().act(kind).ifPresent(act -> all.add(new Mention(act, range)));
      Matcher between = BETWEEN.matcher(text).region(number.get().end(), text.length());
      if (!isPlural || !between.lookingAt()) {
        return all;
      }
      start = between.end();
      number = PrintedNumber.at(start, text, number);
    }
    return all;
  }

  /**
   * A number as printed.
   *
   * @param community in English, several joined by {@code ", "}
   * @param isPrefixed whether the community stands before it
   * @param hasNo whether {@code No} stands before it
   * @param end end of the number in the text
   */
  private record PrintedNumber(
      String community, boolean isPrefixed, boolean hasNo, String first, String second, int end) {

    private static final int FIRST_YEAR = 1952;
    private static final int LAST_YEAR = 2099;
    private static final int FIRST_OF_COMMON = 2015;
    private static final int CENTURY = 1900;
    private static final int SHORT = 2;

    /**
     * The number at a place; empty where there is none.
     *
     * @param before the number before in a list, whose community counts for one without
     */
    static Optional<PrintedNumber> at(int place, String text, Optional<PrintedNumber> before) {
      Matcher prefixed = PREFIXED.matcher(text).region(place, text.length());
      Matcher suffixed = SUFFIXED.matcher(text).region(place, text.length());
      Matcher bare = BARE.matcher(text).region(place, text.length());
      for (Matcher found : List.of(prefixed, suffixed, bare)) {
        found.useTransparentBounds(true);
      }
      if (prefixed.lookingAt()) {
        return Optional.of(of(prefixed, english(prefixed.group("community")), true));
      }
      if (suffixed.lookingAt()) {
        return Optional.of(of(suffixed, english(suffixed.group("community")), false));
      }
      return before
          .filter(_ -> bare.lookingAt())
          .map(one -> of(bare, one.community(), one.isPrefixed()));
    }

    private static PrintedNumber of(Matcher found, String community, boolean isPrefixed) {
      return new PrintedNumber(
          community,
          isPrefixed,
          found.group("no") != null,
          found.group("first"),
          found.group("second"),
          found.end());
    }

    private static String english(String printed) {
      return Arrays.stream(printed.split(", ?", -1))
          .map(one -> one.length() > "CFSP".length() ? "Euratom" : one.toUpperCase(Locale.ROOT))
          .map(one -> ENGLISH.getOrDefault(one, one))
          .collect(Collectors.joining(", "));
    }

    /** The act of this number after a word; empty where the form does not determine it. */
    Optional<LegalAct> act(Matcher kind) {
      Optional<ActType> type = ActWords.type(kind, community);
      return type.flatMap(this::numbering).flatMap(numbering -> act(type.orElseThrow(), numbering));
    }

    private Optional<LegalAct> act(ActType type, Numbering numbering) {
      boolean isNumberFirst = numbering == Numbering.NUMBER_FIRST;
      int year = year(isNumberFirst ? second : first).orElseThrow();
      int number = Integer.parseInt(isNumberFirst ? first : second);
      String no = isNumberFirst ? "No " : "";
      String digits = no + first + "/" + second;
      String name = isPrefixed ? "(%s) %s".formatted(community, digits) : digits + "/" + community;
      return number == 0
          ? Optional.empty()
          : Optional.of(new LegalAct(type, year, number, numbering, type.english() + " " + name));
    }

    /** Which of the two figures is the year; empty where both or none may be. */
    private Optional<Numbering> numbering(ActType type) {
      return switch (type) {
        case REGULATION, IMPLEMENTING_REGULATION, DELEGATED_REGULATION -> ofRegulation();
        case DECISION, IMPLEMENTING_DECISION, DELEGATED_DECISION -> ofDecision();
        default -> yearFirst();
      };
    }

    private Optional<Numbering> ofRegulation() {
      boolean isOfUnion = !community.startsWith("EC") && !community.startsWith("EEC");
      boolean mayBeCommon = isOfUnion && isCommon();
      boolean mayBeFormer =
          year(second).isPresent()
              && year(second).getAsInt() < FIRST_OF_COMMON
              && (second.length() > SHORT || !community.startsWith("EU"));
      if (mayBeCommon && (!mayBeFormer || !hasNo)) {
        return Optional.of(Numbering.COMMON);
      }
      return mayBeFormer ? Optional.of(Numbering.NUMBER_FIRST) : Optional.empty();
    }

    private Optional<Numbering> ofDecision() {
      boolean mayBeNumberFirst =
          year(second).isPresent()
              && year(second).getAsInt() < FIRST_OF_COMMON
              && (hasNo || second.length() > SHORT);
      if (hasNo && mayBeNumberFirst) {
        return Optional.of(Numbering.NUMBER_FIRST);
      }
      Optional<Numbering> yearFirst = yearFirst();
      if (isPrefixed && yearFirst.filter(n -> n == Numbering.COMMON).isPresent()) {
        return yearFirst;
      }
      if (mayBeNumberFirst) {
        return yearFirst.isPresent() ? Optional.empty() : Optional.of(Numbering.NUMBER_FIRST);
      }
      return yearFirst;
    }

    private Optional<Numbering> yearFirst() {
      return year(first).isEmpty()
          ? Optional.empty()
          : Optional.of(isCommon() ? Numbering.COMMON : Numbering.YEAR_FIRST);
    }

    private boolean isCommon() {
      return year(first).orElse(0) >= FIRST_OF_COMMON;
    }

    /** A year of four digits, or one of the last century of two. */
    private static OptionalInt year(String figures) {
      int figure = Integer.parseInt(figures);
      int year = figures.length() == SHORT ? CENTURY + figure : figure;
      boolean isYear = figures.length() == SHORT || figures.length() == 2 * SHORT;
      return isYear && year >= FIRST_YEAR && year <= LAST_YEAR
          ? OptionalInt.of(year)
          : OptionalInt.empty();
    }
  }

  /** What the word before a number says. */
  private static final class ActWords {

    private ActWords() {}

    /** The type of an act of a community; empty where that adopts none of it. */
    static Optional<ActType> type(Matcher kind, String community) {
      String noun = kind.group("noun").toLowerCase(Locale.ROOT);
      Adjective adjective = Adjective.of(kind.group("before"), kind.group("after"));
      boolean isOfPolicy = community.equals("CFSP") || community.equals("JHA");
      if (noun.startsWith("reg") || noun.startsWith("r\u00E8g")) {
        return isOfPolicy ? Optional.empty() : adjective.of(ActType.REGULATION);
      }
      if (noun.startsWith("dir")) {
        return isOfPolicy ? Optional.empty() : adjective.of(ActType.DIRECTIVE);
      }
      if (noun.startsWith("rec")) {
        return isOfPolicy ? Optional.empty() : adjective.of(ActType.RECOMMENDATION);
      }
      if (noun.startsWith("pos") || noun.startsWith("common")) {
        return community.equals("CFSP") ? Optional.of(ActType.COMMON_POSITION) : Optional.empty();
      }
      if (noun.startsWith("dec") || noun.startsWith("d\u00E9c")) {
        return adjective == Adjective.FRAMEWORK && !community.equals("JHA")
            ? Optional.empty()
            : adjective.of(ActType.DECISION);
      }
      return switch (community) {
        case "CFSP" -> Optional.of(ActType.JOINT_ACTION);
        case "JHA" -> Optional.of(ActType.JOINT_ACTION_OF_HOME_AFFAIRS);
        default -> Optional.empty();
      };
    }

    private enum Adjective {
      NONE,
      IMPLEMENTING,
      DELEGATED,
      FRAMEWORK;

      static Adjective of(@Nullable String before, @Nullable String after) {
        String word = (before == null ? "" : before) + (after == null ? "" : after);
        return switch (word.isEmpty() ? ' ' : Character.toLowerCase(word.charAt(0))) {
          case ' ' -> NONE;
          case 'i' -> IMPLEMENTING;
          case 'f', 'c', 'm' -> FRAMEWORK;
          default -> word.toLowerCase(Locale.ROOT).contains("l") ? DELEGATED : IMPLEMENTING;
        };
      }

      /** The type with this adjective; a framework is told apart of decisions only. */
      Optional<ActType> of(ActType plain) {
        if (this == NONE || (this == FRAMEWORK && plain != ActType.DECISION)) {
          return Optional.of(plain);
        }
        return Arrays.stream(ActType.values())
            .filter(type -> type.name().equals(name() + "_" + plain.name()))
            .findFirst();
      }
    }
  }

  /** Documents of the Commission, with what the words before them say they are. */
  private static final class CommissionDocuments {

    /** Finds {@code COM(} and {@code SWD (}; nothing in {@code COM 2025}. */
    private static final Pattern SERIES =
        Pattern.compile("(?:COM|JOIN|SWD|SEC) ?\\(", Pattern.CASE_INSENSITIVE);

    /** Finds {@code Proposal for a} and {@code proposition de}; nothing in {@code proposed}. */
    private static final Pattern PROPOSAL =
        Pattern.compile(
            "(?<!\\p{L})(?:proposals? for|propositions? d[e']|propuestas? de)(?!\\p{L})", FLAGS);

    /**
     * Finds {@code Communication from the Commission} and {@code White Paper}; nothing in {@code
     * reported}.
     */
    private static final Pattern COMMUNICATION =
        Pattern.compile(
            "(?<!\\p{L})(?:communications?|comunicaci[o\u00F3]n(?:es)?|(?:white|green) paper|livre"
                + " (?:vert|blanc)|libro (?:verde|blanco)|(?:report|rapport|informe) (?:from the"
                + " commission|de la (?:commission|comisi[o\u00F3]n)))(?!\\p{L})",
            FLAGS);

    /** Code units before a number in which words say what it is. */
    private static final int REACH = 400;

    private CommissionDocuments() {}

    static List<Mention> allIn(String text) {
      if (!SERIES.matcher(text).find()) {
        return List.of();
      }
      List<DocumentNumberMention> found =
          DocumentNumber.allIn(text).stream()
              .filter(m -> m.number().issuer() == DocumentNumber.Issuer.COMMISSION)
              .toList();
      return IntStream.range(0, found.size())
          .boxed()
          .flatMap(i -> mention(found.get(i), before(found, i, text)).stream())
          .toList();
    }

    /** The text since the number before. */
    private static String before(List<DocumentNumberMention> found, int i, String text) {
      int end = found.get(i).range().start();
      int start = i == 0 ? 0 : found.get(i - 1).range().end();
      return text.substring(Math.max(start, end - REACH), end);
    }

    private static Optional<Mention> mention(DocumentNumberMention found, String before) {
      DocumentNumber number = found.number();
      Optional<ActType> type =
          switch (number.series()) {
            case "COM" -> Optional.of(type(before));
            case "JOIN" -> Optional.of(ActType.JOINT_DOCUMENT);
            case "SWD", "SEC" -> Optional.of(ActType.STAFF_DOCUMENT);
            default -> Optional.empty();
          };
      return type.map(
          one ->
              new Mention(
                  new LegalAct(
                      one,
                      number.year(),
                      number.number(),
                      Numbering.YEAR_FIRST,
                      number.base().display() + (isFinal(number) ? " final" : "")),
                  found.range()));
    }

    private static boolean isFinal(DocumentNumber number) {
      return number.suffixes().stream()
          .anyMatch(suffix -> suffix.kind() == DocumentNumber.Suffix.Kind.FINAL);
    }

    /** By the last words that say it. */
    private static ActType type(String before) {
      int proposal = last(PROPOSAL, before);
      int communication = last(COMMUNICATION, before);
      if (proposal == communication) {
        return ActType.COMMISSION_DOCUMENT;
      }
      return proposal > communication ? ActType.PROPOSAL : ActType.COMMUNICATION;
    }

    private static int last(Pattern words, String text) {
      return words.matcher(text).results().mapToInt(found -> found.start()).max().orElse(-1);
    }
  }
}
