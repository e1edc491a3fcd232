package org.councilnotes.structure.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word of a sentence that may be a legend: a print, a kind of change, or what the text is
 * compared with. In English, French, German, Spanish, Italian, Portuguese and Dutch.
 *
 * @param print of a token that names one
 * @param before the text between the token before and this one
 */
record LegendToken(Kind kind, Print print, String before) {

  /** What a token says. */
  enum Kind {
    PRINT,
    ADDITION,
    DELETION,
    /** Additions and deletions. */
    CHANGE,
    /** Compared with the text that is amended. */
    BASE,
    /** Compared with a former version of the note. */
    SINCE
  }

  private static final String BOLD =
      "bold(?:face|ed)?|gras(?:ses?)?|negrita|fett(?:druck|schrift)?|grassetto|negrito|vet(?:gedrukt)?";
  private static final String UNDERLINED =
      "underlin\\w*|soulign\\w*|subrayad\\w*|unterstr\\w*|unterstreich\\w*|sottolineat\\w*"
          + "|sublinhad\\w*|onderstreep\\w*|onderstreping";
  private static final String ITALIC =
      "italics?|italici[sz]ed|italiques?|cursivas?|kursiv\\w*|corsivo|itálicos?|cursief";
  private static final String STRUCK =
      "str(?:ike|uck|iking)[ -]?(?:through|out)s?|crossed[ -]out|barrés?|barrées?|rayés?|tachad\\w*"
          + "|durchgestrichen\\w*|durchstreichung\\w*|barrat[oiae]|riscad\\w*|rasurad\\w*"
          + "|doorgehaald\\w*|doorstreept\\w*|doorhaling\\w*";

  private static final String ADDITION =
      "add(?:ed|itions?)|new"
          + " (?:text|elements?|wording|provisions?|parts?|words|language)|insert\\w*|ajout\\w*|nouveaux?"
          + " (?:textes?|éléments?|passages?)|textes? nouveaux?|adici[oó]n\\w*|añad\\w*|textos?"
          + " nuevos?|nuevos? textos?|hinzu\\w*|einf\\w*|eingef\\w*|neue[rn]?"
          + " text\\w*|ergänz\\w*|zusätze\\w*|aggiunt\\w*|nuov[oi]"
          + " test[oi]|adit\\w*|acrescent\\w*|novos? textos?|toegevoegd\\w*|toevoeging\\w*|nieuwe"
          + " (?:tekst|passages)";
  private static final String DELETION =
      "delet\\w*|remov\\w*|suppress\\w*|supprim\\w*|supresi\\w*|suprim\\w*|supressão|supressões"
          + "|streichung\\w*|gestrichen\\w*|soppress\\w*|eliminad\\w*|schrapping\\w*|geschrapt\\w*";
  private static final String CHANGE =
      "chang\\w*|modif\\w*|amend\\w*|revis(?:ed|ions?)|alterations?|replacements?|suggest\\w*"
          + "|änderung\\w*|geändert\\w*|cambios?|enmiendas?|alteraç\\w*|wijzig\\w*";

  private static final String BASE =
      "(?:commission(?:['’]s)?|com)(?: original)? (?:proposal|text)|proposal (?:of|by|from) the"
          + " commission|original proposal|proposition (?:initiale )?de la"
          + " commission|kommissionsvorschlag\\w*|vorschlag der kommission|propuesta de la"
          + " comisión|proposta della commissione|proposta da comissão|commissievoorstel|voorstel"
          + " van de commissie";
  private static final String SINCE =
      "(?:previous|preceding|former|earlier|last|latest) (?:\\w+"
          + " ){0,2}?(?:version|text|document|draft|compromise|proposal)|(?:compared"
          + " (?:to|with)|since|against|from|in relation to|par rapport (?:au|à)|gegenüber|respecto"
          + " (?:al?|del?)|rispetto al?|em relação (?:ao|a)|ten opzichte van)(?: \\p{L}+){0,3}?"
          + " (?:st|wk|docs?\\.?|documents?|dokument|documento)\\W{0,3}(?:st|wk)?\\W{0,3}\\d{3,5}/\\d{2,4}|(?:version|texte)"
          + " précédente?|versions? antérieures?|vorherigen?"
          + " (?:fassung|text\\w*|version)|vorangegangenen? (?:fassung|text\\w*)|(?:versión|texto)"
          + " anterior|(?:versione|testo) precedente|versão anterior|vorige (?:versie|tekst)";

  /**
   * Matches {@code bold}, {@code additions}, {@code Commission proposal}; not {@code boldly}, nor
   * {@code underlined that}.
   */
  private static final Pattern WORDS =
      Pattern.compile(
          ("(?<![\\p{L}\\d])(?:(?<struck>%s)|(?<bold>%s)|(?<underlined>%s)|(?<italic>%s)"
                  + "|(?<addition>%s)|(?<since>%s)|(?<base>%s)|(?<deletion>%s)|(?<change>%s))"
                  + "(?![\\p{L}\\d])")
              .formatted(STRUCK, BOLD, UNDERLINED, ITALIC, ADDITION, SINCE, BASE, DELETION, CHANGE),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * Matches the end of {@code are indicated in }, {@code (}, {@code the text in } and the beginning
   * of a sentence; not that of {@code the Council }: what may stand before a print.
   */
  private static final Pattern LEADS =
      Pattern.compile(
          "(?:^\\W*\\d{0,3}|[:;,(\\[–—/\"“‘'•*-]|\\b(?:in|with|by|as|use|using|are|is|be|been|and|or"
              + "|example|en|em|im|durch|per|par|sont|est|sind|ist|et|y|und|oder|o|e|ou|of|con"
              + "|com|met|door|mit|caractères|characters|letters|type|font|double|single"
              + "|additionally|also|formatting|a|il|el|het|zijn|worden|wird|werden|exemple|ejemplo"
              + "|beispiel|esempio|exemplo|voorbeeld))\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Matches {@code that the}, {@code the need}; what follows the verb and not the print. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "\\s+(?:that|the|how|its|their|que|la|dass|che|dat)\\b.*", Pattern.CASE_INSENSITIVE);

  /** Matches the beginning of {@code bold} and {@code unterstrichen}; nothing in {@code board}. */
  private static final Pattern PRINT_WORD =
      Pattern.compile(
          String.join("|", BOLD, UNDERLINED, ITALIC, STRUCK),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** First letters of the words of print, in small letters: other words are passed over. */
  private static final Set<String> PRINT_BEGINNINGS =
      Pattern.compile("(?<!\\p{L})\\p{Ll}{2}")
          .matcher(String.join("|", BOLD, UNDERLINED, ITALIC, STRUCK))
          .results()
          .map(MatchResult::group)
          .collect(Collectors.toUnmodifiableSet());

  /** Signs of plain and Western European Latin: each is one in small letters, too. */
  private static final int LATIN = 0x100;

  /** Of the same, those of two Latin letters, as {@code first * LATIN + second}. */
  private static final BitSet LATIN_BEGINNINGS = latin();

  private static BitSet latin() {
    BitSet beginnings = new BitSet();
    PRINT_BEGINNINGS.stream()
        .filter(letters -> letters.chars().allMatch(c -> c < LATIN))
        .forEach(letters -> beginnings.set(letters.charAt(0) * LATIN + letters.charAt(1)));
    return beginnings;
  }

  /** Whether a text names a print. */
  static boolean namesPrint(String text) {
    Matcher word = PRINT_WORD.matcher(text);
    boolean inWord = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !inWord && mayBegin(text, i) && word.region(i, text.length()).lookingAt()) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  /** Whether two letters begin a word of print; most are Latin and told without a look at a set. */
  private static boolean mayBegin(String text, int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    return (first < LATIN && second < LATIN)
        ? LATIN_BEGINNINGS.get(Character.toLowerCase(first) * LATIN + Character.toLowerCase(second))
        : PRINT_BEGINNINGS.contains(text.substring(at, at + 2).toLowerCase(Locale.ROOT));
  }

  /** The tokens of a sentence in order; none where it names no print. */
  static List<LegendToken> of(String sentence) {
    List<LegendToken> tokens = new ArrayList<>();
    Matcher words = WORDS.matcher(sentence);
    int from = 0;
    while (words.find()) {
      String before = sentence.substring(from, words.start());
      Print print = print(words);
      boolean print_ = !print.isPlain();
      boolean joined = !tokens.isEmpty() && tokens.getLast().kind() == Kind.PRINT;
      if (!print_ || isPrint(before, joined, sentence.substring(words.end()))) {
        tokens.add(new LegendToken(print_ ? Kind.PRINT : kind(words), print, before));
        from = words.end();
      }
    }
    return tokens;
  }

  private static boolean isPrint(String before, boolean joined, String after) {
    boolean leads = LEADS.matcher(before).find() || (joined && before.length() <= 12);
    return leads && !OBJECT.matcher(after).matches();
  }

  private static Print print(MatchResult words) {
    if (words.group("struck") != null) {
      return Print.STRUCK;
    }
    if (words.group("bold") != null) {
      return Print.BOLD;
    }
    if (words.group("underlined") != null) {
      return Print.UNDERLINED;
    }
    return words.group("italic") != null ? Print.ITALIC : Print.PLAIN;
  }

  private static Kind kind(MatchResult words) {
    if (words.group("addition") != null) {
      return Kind.ADDITION;
    }
    if (words.group("since") != null) {
      return Kind.SINCE;
    }
    if (words.group("base") != null) {
      return Kind.BASE;
    }
    return words.group("deletion") != null ? Kind.DELETION : Kind.CHANGE;
  }

  /** What the first of the tokens that says so compares the text with. */
  static Optional<Kind> baseline(List<LegendToken> tokens) {
    return tokens.stream().filter(LegendToken::isBaseline).findFirst().map(LegendToken::kind);
  }

  boolean isPrint() {
    return kind == Kind.PRINT;
  }

  boolean isBaseline() {
    return kind == Kind.BASE || kind == Kind.SINCE;
  }

  boolean isSubject() {
    return !isPrint() && !isBaseline();
  }
}
