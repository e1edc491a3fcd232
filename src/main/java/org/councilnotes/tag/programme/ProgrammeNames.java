package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.NameFolding;

/**
 * Finds names without an acronym: words in capitals that stand before or behind a word for a
 * programme, in English, French, Spanish, German and Portuguese.
 *
 * <p>Such words are often no name ({@code Steering Committee of the Project}), so that one such
 * place proves little.
 */
final class ProgrammeNames {

  private static final String WORD_START = "(?<![\\p{L}\\p{N}\\p{Pd}/’'])";
  private static final String WORD_END = "(?![\\p{L}\\p{N}]|[’']s?\\p{L})";

  /** Matches {@code Silk}, {@code EU-IOM} and {@code South-East}; not {@code routes}. */
  private static final String CAPITALISED =
      "\\p{Lu}[\\p{L}\\p{N}]++(?:[\\p{Pd}’']\\p{Lu}[\\p{L}\\p{N}]++)*+";

  /** Matches {@code Facility}; not {@code facility}. */
  private static final String ENGLISH_TYPE =
      "(?:Programme|Program|Project|Initiative|Facility|Mission|Fund|Instrument|Partnership|Process)";

  /** Matches {@code of the} and {@code and}; not {@code with}. */
  private static final String ENGLISH_JOINT = "(?:of the|of|for the|for|and|on|in the|in|against)";

  /**
   * Matches {@code Silk Routes Facility}, {@code Trust Fund for Syria} and {@code Union Water
   * Initiative Plus}; not {@code the Facility}.
   */
  private static final Pattern TYPE_LAST =
      Pattern.compile(
          WORD_START
              + "((?:"
              + CAPITALISED
              + " (?:(?:and|of|for|on) (?=\\p{Lu}))?){1,6}?"
              + ENGLISH_TYPE
              + "(?: (?:Plus|[IVX]+)(?![\\p{L}\\p{N}]))?"
              + "(?: (?:for|on|(?<=Mission )(?:to|in)) (?:the )?"
              + CAPITALISED
              + "(?: (?:"
              + ENGLISH_JOINT
              + " )?"
              + CAPITALISED
              + "){0,6})?)"
              + WORD_END
              + "(?! \\p{Lu}\\p{Ll}|[\\p{Pd}/])");

  /** Matches {@code Partnership for Good Governance}; not {@code partnership for growth}. */
  private static final Pattern TYPE_FIRST =
      Pattern.compile(
          WORD_START
              + "((?:Partnership|Fund|Facility|Initiative|Programme|Instrument) (?:for|of|on)"
              + " (?:the )?"
              + CAPITALISED
              + "(?: (?:(?:and|of|for|in|the) (?=\\p{Lu}))?"
              + CAPITALISED
              + "){1,6})"
              + WORD_END);

  /** Matches {@code programa}, {@code Fonds} and {@code Vorhaben}; not {@code programas}. */
  private static final String ANY_TYPE =
      "(?:[Pp]rogramme?|[Pp]rogramma?|[Pp]roject|[Pp]rojet|[Pp]royecto|[Pp]rojeto|Projekt|Vorhaben|[Ii]nitiative"
          + "|[Ii]niciativa|[Ff]acilité|[Ff]acilidad|[Ff]acilidade|Fazilität|[Mm]ission|[Mm]isi[oó]n|[Mm]issão|[Ff]onds"
          + "|[Ff]ondo|[Ff]undo|[Ii]nstrumento|Process|Processus|Proceso|Processo|Prozess)";

  /** Matches {@code français} and {@code regional}; not {@code financé}. */
  private static final String ADJECTIVE =
      "(?:français|européen|régional|national|mondial|spécial|fiduciaire|global|especial|europeo|europeu|regional"
          + "|nacional|mundial|fiduciario)";

  /**
   * Matches {@code Iniciativa Spotlight}, {@code projet « Mer Verte »} and {@code Fonds français
   * Muskoka}; not {@code projet de texte}.
   */
  private static final Pattern TYPE_BEFORE =
      Pattern.compile(
          WORD_START
              + "("
              + ANY_TYPE
              + "(?: "
              + ADJECTIVE
              + ")? (?:[«“„‘\"] ?)?("
              + CAPITALISED
              + "(?: (?:(?:of|for|and|on|de|du|des|del|do|da|y|et|e|und|für)"
              + " (?:(?:la|las|los|les|the|die|das|den) )?)?"
              + CAPITALISED
              + "){0,6}))"
              + WORD_END);

  /**
   * Matches {@code Proceso de Quito} and {@code Fundo Especial do OPCAT}; not {@code programa de
   * Quito}.
   */
  private static final Pattern TYPE_OF =
      Pattern.compile(
          WORD_START
              + "((?:Programme|Programa|Proceso|Processo|Processus|Fonds|Fondo|Fundo|Iniciativa|Initiative|Facilité|Facilidade?|Instrumento?|Partenariat|Asociación|Parceria)(?:"
              + " "
              + CAPITALISED
              + "| "
              + ADJECTIVE
              + ")?(?: (?:d[eou]|del|da|des|para|pour|sur|sobre)(?: (?:las?|los?|les?|el|o|a))? |"
              + " d[’'])"
              + CAPITALISED
              + "(?: (?:(?:y|et|e|de|del|des|du|do|da|à|aux?|às|aos?|a|en|em|contra|contre|para|pour)"
              + " ?(?:(?:las?|los|les|el|l[’']|o|a) ?)?)?"
              + CAPITALISED
              + "){0,6})"
              + WORD_END);

  /** Matches {@code Europäische Klimaschutzinitiative}; not {@code Neues Arbeitsprogramm}. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          WORD_START
              + "(\\p{Lu}\\p{Ll}+e[rsn]?"
              + " (?!Arbeits|Förder|Gesamt|Rahmen|Jahres|Mehrjahres|Aktions|Haushalts)\\p{Lu}[\\p{Ll}\\p{Pd}]{4,}(?:initiative|programm|fonds|fazilität|treuhandfonds))"
              + WORD_END);

  /** Matches {@code Prevenir Ruritania} before {@code está financiado por}; not alone. */
  private static final Pattern PAID =
      Pattern.compile(
          WORD_START
              + "("
              + CAPITALISED
              + "(?: "
              + CAPITALISED
              + "){1,3})(?=(?: is| was| est| está| es| é)(?: co-?| co|"
              + " )(?:funded|financed|financée?|financiad[oa])"
              + WORD_END
              + "| wird (?:[\\p{L}\\p{Pd}]++ ){1,5}?(?:ko)?finanziert)");

  /**
   * @param initials letters that such names begin with; any capital where it is empty
   * @param needed parts of words, one of which stands in every text that has such a name
   */
  private record Form(Pattern pattern, String initials, List<String> needed) {

    boolean mayStandIn(String text) {
      return containsAny(text, needed);
    }

    boolean mayBegin(String text, int at) {
      char c = text.charAt(at);
      boolean begins = initials.isEmpty() ? Character.isUpperCase(c) : initials.indexOf(c) >= 0;
      return begins && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
  }

  private static final List<String> ENGLISH_TYPES =
      List.of(
          "Program",
          "Project",
          "Initiative",
          "Facility",
          "Mission",
          "Fund",
          "Instrument",
          "Partnership",
          "Process");

  private static final List<String> ANY_TYPES =
      List.of(
          "rogram",
          "roje",
          "royecto",
          "orhaben",
          "nitiativ",
          "niciativ",
          "acilit",
          "acilid",
          "azilit",
          "Mission",
          " mission ",
          "issão",
          "isión",
          "undo ",
          "onds",
          "ondo ",
          "nstrumento",
          "artenariat",
          "arceria",
          "Asociación",
          "Proces",
          "Prozess");

  /** In the order in which they take their words. */
  private static final List<Form> ALL =
      List.of(
          new Form(TYPE_LAST, "", ENGLISH_TYPES),
          new Form(TYPE_FIRST, "PFI", ENGLISH_TYPES),
          new Form(TYPE_OF, "PFIA", ANY_TYPES),
          new Form(COMPOUND, "", List.of("initiative", "programm", "fonds", "fazilität")),
          new Form(TYPE_BEFORE, "PpVIiFfMm", ANY_TYPES),
          new Form(PAID, "", List.of(" financ", " funded", "finanz", "-f", " cofinanc")));

  /** Matches {@code Proceso de}: a place tells such from others, as few are named otherwise. */
  private static final Pattern NAMED_FOR_A_PLACE =
      Pattern.compile("Process(?:us)? d[eu].*|Proceso .*|Processo .*|.* Process|.*-Prozess");

  /**
   * Words that do not name one programme by themselves, folded: kinds of programmes, parts of their
   * management, what stands at the start of a sentence.
   */
  private static final Set<String> GENERAL =
      words(
          "a an the this that these those its their his her our your each every any all such one"
              + " two three four five first second third fourth new old last next current former"
              + " other another same both under in on at of for and or by with from to as since"
              + " until during after before where when while if no not programme programmes program"
              + " project projects initiative facility mission missions fund funds instrument"
              + " instruments partnership partnerships process joint work working annual"
              + " multiannual special pilot country regional national international global local"
              + " european union eu general common main framework strategic strategy action actions"
              + " plan support technical assistance cooperation research development training trust"
              + " peace permanent fact finding evaluation review legal financial financing budget"
              + " budgetary policy political operational operations management manager managers"
              + " committee commission council board team unit office officer officers coordinator"
              + " coordination director steering partner partners document documents cycle leader"
              + " leaders head heads chief deputy force commander mandate staff member members"
              + " state states group groups report reports area areas phase component components"
              + " activity activities call proposal proposals agreement decision regulation"
              + " directive article articles annex part title section chapter see united nations un"
              + " africa african latin american asian western eastern northern southern south north"
              + " east west central security stabilization stabilisation monitoring verification"
              + " observer observation election electoral good ministry minister government"
              + " president presidency chair vice secretary world bank monetary federation republic"
              + " kingdom le la les un une des du de l d ce cette ces son sa ses leur leurs au aux"
              + " en et el los las una unos unas su sus este esta al del y o os as um uma seu sua"
              + " no na nos nas ao e der die das den dem ein eine einer eines einem dieser diese"
              + " dieses sein seine ihr ihre im am zum zur und von mit fur bei auf nach seit unter"
              + " uber gemeinsame gemeinsamen europaische europaischen nationale nationalen neue"
              + " neuen europeen europeenne europeo europea europeu europeia union uniao nationaux"
              + " nacional etats estados estado membres miembros andere anderen weitere weiteren"
              + " alle beide beiden viele analysis centre center application access data"
              + " applications implementation secretariat delegation delegations offices teams"
              + " plans");

  private static final int LONGEST = 90;

  private ProgrammeNames() {}

  /** Whether any may stand in a text: quick, as most texts have none. */
  static boolean mayStandIn(String text) {
    return ALL.stream().anyMatch(form -> form.mayStandIn(text));
  }

  private static boolean containsAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The names in a text; none inside another.
   *
   * @param places where names of the vocabulary stand: countries and groups do not tell one
   *     programme from another
   */
  static List<ProposalTag> in(String text, BitSet places) {
    List<ProposalTag> found = new ArrayList<>();
    if (AcronymPattern.isAllCapitals(text)) {
      return found;
    }
    BitSet taken = new BitSet();
    for (Form form : ALL) {
      for (MatchResult m : matches(form, text)) {
        name(text, m, places)
            .filter(tag -> taken.get(tag.words().start(), tag.words().end()).isEmpty())
            .ifPresent(
                tag -> {
                  taken.set(tag.words().start(), tag.words().end());
                  found.add(tag);
                });
      }
    }
    return found;
  }

  /** Tries the form where a word begins that it may begin with, which is faster than a search. */
  private static List<MatchResult> matches(Form form, String text) {
    if (!form.mayStandIn(text)) {
      return List.of();
    }
    List<MatchResult> found = new ArrayList<>();
    Matcher m = form.pattern.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      boolean matches = form.mayBegin(text, at) && m.region(at, text.length()).lookingAt();
      if (matches) {
        found.add(m.toMatchResult());
      }
      at = matches ? m.end() : at + 1;
    }
    return found;
  }

  private static Optional<ProposalTag> name(String text, MatchResult m, BitSet places) {
    int start = withoutOpening(text, nameStart(m), m.end(1));
    String name = text.substring(start, m.end(1));
    boolean tells =
        name.length() <= LONGEST && !isOneName(m) && isTelling(text, start, m.end(1), places);
    return tells
        ? Optional.of(
            new ProposalTag(name, Sign.NAME, Optional.empty(), new TextRange(m.start(1), m.end(1))))
        : Optional.empty();
  }

  /** Matches {@code EAF-Harbour Programme}; not {@code Silk Routes Facility}. */
  private static final Pattern ACRONYM_FIRST =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{Pd}]*\\p{Lu}[\\p{L}\\p{N}\\p{Pd}]*\\p{Lu}\\S* " + ENGLISH_TYPE);

  /** Whether what stands beside the word for a programme is an acronym or has the form of one. */
  private static boolean isOneName(MatchResult m) {
    if (m.groupCount() < 2) {
      return ACRONYM_FIRST.matcher(m.group(1)).matches();
    }
    String name = m.group(2);
    long capitals = name.chars().filter(Character::isUpperCase).count();
    return name.indexOf(' ') < 0 ? capitals > 1 : AcronymPattern.isAllCapitals(name);
  }

  /** Of {@code projet Mer Verte} the last two words; of {@code Iniciativa Spotlight} all. */
  private static int nameStart(MatchResult m) {
    boolean named = m.groupCount() > 1 && m.group(2).indexOf(' ') > 0;
    return named ? m.start(2) : m.start(1);
  }

  /** Leaves out words that begin the sentence: {@code Under Silk Routes Facility}. */
  private static int withoutOpening(String text, int start, int end) {
    int blank = text.indexOf(' ', start);
    boolean opening =
        blank > 0
            && blank < end
            && OPENING.contains(NameFolding.fold(text.substring(start, blank)));
    return opening ? withoutOpening(text, blank + 1, end) : start;
  }

  private static final Set<String> OPENING =
      words(
          "the this that these its their a an under in on at of for and by with from to as since"
              + " until during after before when while if see each every le la les cette ce el los"
              + " las este esta o os as a der die das den dem im zum zur am");

  private static Set<String> words(String all) {
    return Set.copyOf(List.of(all.split(" ")));
  }

  /** Whether a word of a name tells it from others. */
  private static boolean isTelling(String text, int start, int end, BitSet places) {
    boolean byPlace = NAMED_FOR_A_PLACE.matcher(text.substring(start, end)).matches();
    for (MatchResult word : WORD.matcher(text).region(start, end).results().toList()) {
      boolean place = !byPlace && places.get(word.start());
      String folded = NameFolding.fold(word.group()).toLowerCase(Locale.ROOT);
      if (!place && Character.isUpperCase(word.group().charAt(0)) && isOwn(folded)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwn(String folded) {
    return folded.length() > 2 && !GENERAL.contains(folded) && !TYPE.matcher(folded).matches();
  }

  /** Matches {@code programa} and {@code klimafonds}; not {@code harbour}. */
  private static final Pattern TYPE =
      Pattern.compile(
          "progra\\w+|proje\\w+|proyectos?|vorhaben|ini[ct]iati[vf]\\w*|facili\\w+|fazilitat|mission\\w*|mision\\w*"
              + "|missao|fonds|fondo|fundo|instrument\\w*|process\\w*|proceso|prozess|partenariat|parceria|asociacion"
              + "|\\w+(?:projekt|vorhaben)");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");
}
