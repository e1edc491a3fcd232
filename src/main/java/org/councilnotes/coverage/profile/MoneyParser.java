package org.councilnotes.coverage.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * Finds amounts of money: a number beside a currency, in the spellings of English, French, Spanish,
 * German, Portuguese, Italian and Dutch. A number without a currency is none, nor is one that
 * belongs to the name of an act or a form.
 *
 * <p>Source: the rules on numbers and currencies of the EU's Interinstitutional Style Guide, and
 * ISO 4217.
 */
public final class MoneyParser {

  private static final String BLANK = "[ \u00A0\u2009\u202F]";

  /** Matches {@code 12}, {@code 3,5}, {@code 2 437 075}, {@code 1.200.000,50}; not {@code 12/3}. */
  private static final String NUMBER =
      "(?:\\d{1,3}(?:[ \u00A0\u2009\u202F.,'’]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?+(?!/?\\d)";

  /** How many units a word means; in the order in which they are tried. */
  private static final Map<String, Integer> SCALES = scales();

  /** Where the long scale is meant: every language but English. */
  private static final Pattern LONG_SCALE = Pattern.compile("(?i)billions?|billion(?:en)");

  /** Matches {@code million}, {@code Mio.}, {@code M} before {@code EUR}; not {@code metres}. */
  private static final String SCALE =
      "(?:(?i:" + String.join("|", SCALES.keySet()) + ")(?:(?!\\p{L})|(?=EUR|USD|GBP)))";

  private static final Map<String, String> CURRENCIES = currencies();

  /** Those that can stand before a number. */
  private static final String SIGN =
      "(?<![\\p{L}\\d])(?:EUR|€|US ?\\$|U\\.S\\."
          + " ?\\$|USD|GBP|£|CHF|(?:R|CA?|AU?|NZ|BB|TT|J|EC|BZ)\\$"
          + "|\\$|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|CAD|AUD|NZD|BRL|MXN|CNY|XOF|XAF|ZAR)";

  /** Matches {@code EUR}, {@code euros}, {@code US-Dollar}; not {@code European}. */
  private static final String CURRENCY =
      "(?:" + String.join("|", CURRENCIES.keySet()) + ")(?![\\p{L}\\d])";

  /** Between the two numbers of a range. */
  private static final String TO = "(?: ?[-–—] ?| (?:to|à|a|al|bis|hasta|até|tot) )";

  private static final Pattern IS_TO = Pattern.compile(TO);

  /** Between them behind {@code between}: {@code " and "}, {@code " et "}. */
  private static final String AND = " (?:and|et|y|e|und|en) ";

  /** Matches {@code "between "} and {@code "entre "}; not {@code "among "}. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?iu)(?<!\\p{L})(?:between|entre|zwischen|tussen|tra|fra) $");

  /** Matches {@code EUR 10 million}, {@code € 10-12 m}; not {@code EUR 2016/679}. */
  private static final Pattern SIGN_FIRST =
      Pattern.compile(
          "(?<currency>%s)%s?(?<first>%s)(?:%s?-?(?<scale1>%s))?(?:(?<to>%s|%s)(?:%s%s?)?(?<second>%s)(?:%s?-?(?<scale2>%s))?)?"
              .formatted(
                  SIGN, BLANK, NUMBER, BLANK, SCALE, TO, AND, SIGN, BLANK, NUMBER, BLANK, SCALE));

  /** Matches {@code 3,5 Mio. EUR}, {@code 12 millions d'euros}; not {@code 12 euro zone}. */
  private static final Pattern SIGN_LAST =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/])(?<first>%s)(?:%s?-?(?<scale1>%s))?(?:(?<to>%s|%s)(?<second>%s)(?:%s?-?(?<scale2>%s))?)?(?:%s|-)?(?:de |d['’]|di |of )?(?<currency>%s)(?!%s?\\d)"
              .formatted(
                  NUMBER, BLANK, SCALE, TO, AND, NUMBER, BLANK, SCALE, BLANK, CURRENCY, BLANK));

  /**
   * Matches {@code EUR} in {@code Budget (EUR million)}, {@code €} in {@code M€}; not {@code
   * Europe}.
   */
  private static final Pattern UNIT =
      Pattern.compile(SIGN + "|(?:(?<!\\p{L})|(?<=\\b[mMkK]))" + CURRENCY);

  /** Matches {@code million} in {@code (EUR million)}; not {@code minimum}. */
  private static final Pattern SCALE_OF_UNIT = Pattern.compile("(?<!\\p{L})" + SCALE);

  private static final Pattern FIGURE = Pattern.compile(NUMBER);

  /** Behind an amount that is none: {@code EUR 1 certificate}, {@code 5 euro area}. */
  private static final Pattern NO_MONEY =
      Pattern.compile(
          "(?i)[ -](?:movement )?certificates?|["
              + " -](?:area|zone|countries|coins?|notes?)(?!\\p{L})");

  /** Languages that group digits by commas. */
  private static final Set<String> COMMA_GROUPS = Set.of("en", "ga", "mt");

  private static final int GROUP = 3;

  private final String text;
  private final boolean commaGroups;

  private MoneyParser(String text, String language) {
    this.text = text;
    this.commaGroups = COMMA_GROUPS.contains(language);
  }

  /**
   * The amounts of a text, in order.
   *
   * @param language BCP 47; decides what {@code 3,175 million} and {@code billion} mean
   */
  public static List<MoneyAmount> in(String text, String language) {
    return new MoneyParser(text, language).amounts();
  }

  /**
   * The currency and scale that the head of a column of figures names: {@code Budget (EUR
   * million)}.
   *
   * @param figure a cell that is a number
   * @param range of the cell
   */
  static Optional<MoneyAmount> ofColumn(
      String head, String figure, TextRange range, String language) {
    Matcher currency = UNIT.matcher(head);
    if (!currency.find() || !FIGURE.matcher(figure).matches()) {
      return Optional.empty();
    }
    String code = code(currency.group());
    Matcher scale = SCALE_OF_UNIT.matcher(currency.replaceFirst(" "));
    MoneyParser parser = new MoneyParser(figure, language);
    BigDecimal sum =
        parser.sum(figure, scale.find() ? Optional.of(scale.group()) : Optional.empty());
    return Optional.of(new MoneyAmount(code, sum, sum, range));
  }

  private List<MoneyAmount> amounts() {
    List<MoneyAmount> amounts = new ArrayList<>();
    Matcher first = SIGN_FIRST.matcher(text);
    Matcher last = SIGN_LAST.matcher(text);
    int from = 0;
    while (true) {
      boolean isFirst = first.find(from);
      boolean isLast = last.find(from);
      if (!isFirst && !isLast) {
        return amounts;
      }
      Matcher found = isFirst && (!isLast || first.start() <= last.start()) ? first : last;
      MoneyAmount amount = found == first ? signFirst(first) : signLast(last);
      if (!NO_MONEY.matcher(text).region(amount.range().end(), text.length()).lookingAt()) {
        amounts.add(amount);
      }
      from = amount.range().end();
    }
  }

  private MoneyAmount signFirst(Matcher found) {
    if (found.group("second") == null || isRange(found)) {
      return range(found, found.start());
    }
    int end = found.group("scale1") == null ? found.end("first") : found.end("scale1");
    return one(found, "first", "scale1", new TextRange(found.start(), end));
  }

  private MoneyAmount signLast(Matcher found) {
    return found.group("second") == null || isRange(found)
        ? range(found, found.start())
        : one(found, "second", "scale2", new TextRange(found.start("second"), found.end()));
  }

  /** Behind "and" the second number is of the range only where "between" stands before. */
  private boolean isRange(Matcher found) {
    String before = text.substring(Math.max(0, found.start() - 10), found.start());
    return (IS_TO.matcher(found.group("to")).matches() || BETWEEN.matcher(before).find())
        && least(found).compareTo(most(found)) < 0;
  }

  private MoneyAmount range(Matcher found, int start) {
    return new MoneyAmount(
        code(found.group("currency")),
        least(found),
        most(found),
        new TextRange(start, found.end()));
  }

  private MoneyAmount one(Matcher found, String number, String scale, TextRange range) {
    BigDecimal sum = sum(found.group(number), Optional.ofNullable(found.group(scale)));
    return new MoneyAmount(code(found.group("currency")), sum, sum, range);
  }

  /** The scale of the second number holds for the first one, where it leaves that the smaller. */
  private BigDecimal least(Matcher found) {
    Optional<String> own = Optional.ofNullable(found.group("scale1"));
    if (found.group("second") == null || own.isPresent()) {
      return sum(found.group("first"), own);
    }
    BigDecimal scaled = sum(found.group("first"), Optional.ofNullable(found.group("scale2")));
    return scaled.compareTo(most(found)) < 0 ? scaled : sum(found.group("first"), own);
  }

  private BigDecimal most(Matcher found) {
    return found.group("second") == null
        ? least(found)
        : sum(found.group("second"), Optional.ofNullable(found.group("scale2")));
  }

  private BigDecimal sum(String number, Optional<String> scale) {
    return value(number, scale.isPresent()).scaleByPowerOfTen(scale.map(this::power).orElse(0));
  }

  private int power(String scale) {
    if (commaGroups && LONG_SCALE.matcher(scale).matches()) {
      return 9;
    }
    return SCALES.entrySet().stream()
        .filter(known -> Pattern.matches("(?iu)" + known.getKey(), scale))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /**
   * A number as printed. Of points and commas the last one begins the decimals, unless it stands
   * before three digits as groups of the language do, or is one of several.
   */
  private BigDecimal value(String printed, boolean hasScale) {
    String digits = printed.replaceAll("[ \u00A0\u2009\u202F'’]", "");
    int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (mark < 0) {
      return new BigDecimal(digits);
    }
    String whole = digits.substring(0, mark).replaceAll("[.,]", "");
    String rest = digits.substring(mark + 1);
    return isDecimal(digits, mark, hasScale)
        ? new BigDecimal(whole + "." + rest)
        : new BigDecimal(whole + rest);
  }

  private boolean isDecimal(String digits, int mark, boolean hasScale) {
    char sign = digits.charAt(mark);
    boolean isOnlyOne = digits.indexOf(sign) == mark;
    boolean hasOther = digits.indexOf(sign == '.' ? ',' : '.') >= 0;
    if (!isOnlyOne) {
      return false;
    }
    if (hasOther || digits.length() - mark - 1 != GROUP || digits.startsWith("0")) {
      return true;
    }
    return hasScale && (sign == '.') == commaGroups;
  }

  private static String code(String printed) {
    return CURRENCIES.entrySet().stream()
        .filter(known -> Pattern.matches(known.getKey(), printed))
        .findFirst()
        .map(Map.Entry::getValue)
        .filter(code -> !code.isEmpty())
        .orElse(printed);
  }

  private static Map<String, Integer> scales() {
    Map<String, Integer> scales = new LinkedHashMap<>();
    scales.put("mil mill(?:ones|[oó]n)|mil milh(?:ões|ão)|thousand million", 9);
    scales.put("milliards?|milliarden?|miliard[oi]|miljard|mrd\\.?|md|bn|bilh(?:ões|ão)", 9);
    scales.put("billions?|billionen|bill(?:ones|[oó]n)|bili(?:ões|ão)", 12);
    scales.put("millions?|millionen|mill(?:ones|[oó]n)|milh(?:ões|ão)|milion[ei]|miljoen", 6);
    scales.put("mios?\\.?|mill\\.|mln\\.?|mn|m", 6);
    scales.put("thousand|tausend|tsd\\.?|mille|mila|mil|duizend|k", 3);
    return scales;
  }

  /** Codes by spelling; an empty one stands for the spelling itself. */
  private static Map<String, String> currencies() {
    Map<String, String> currencies = new LinkedHashMap<>();
    currencies.put("EUR|€|[Ee]uros?", "EUR");
    currencies.put(
        "USD|US ?\\$|U\\.S\\. ?\\$|(?:US|U\\.S\\.|United States)[ -][Dd]ollars?|US-Dollar"
            + "|dollars? (?:US|américains?|des États-Unis)"
            + "|d[óo]lar(?:es)? (?:US|estadounidenses?|(?:norte)?americanos?|de (?:los )?E(?:stados"
            + " Unidos|E\\. ?UU\\.))",
        "USD");
    currencies.put(
        "GBP|£|pounds? sterling|livres? sterling|libras? esterlinas?|Pfund Sterling", "GBP");
    currencies.put("CHF|Swiss francs?|francs? suisses?|francos? suizos?|Schweizer Franken", "CHF");
    currencies.put("R\\$|BRL", "BRL");
    currencies.put("CA?\\$|CAD", "CAD");
    currencies.put("AU?\\$|AUD", "AUD");
    currencies.put("NZ\\$|NZD", "NZD");
    currencies.put("BB\\$", "BBD");
    currencies.put("TT\\$", "TTD");
    currencies.put("J\\$", "JMD");
    currencies.put("EC\\$", "XCD");
    currencies.put("BZ\\$", "BZD");
    currencies.put("JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|MXN|CNY|XOF|XAF|ZAR", "");
    currencies.put("\\$|[Dd]ollars?|d[óo]lar(?:es)?", MoneyAmount.DOLLAR);
    return currencies;
  }
}
