package org.councilnotes.tag.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.NameFolding;
import org.councilnotes.tag.name.PrecedingPattern;
import org.councilnotes.tag.name.PrecedingWords;
import org.councilnotes.tag.role.CountryEnumeration;
import org.councilnotes.tag.role.PassageContext;
import org.councilnotes.tag.role.RoleClassifier;
import org.councilnotes.vocabulary.Vocabulary.Lookalikes;

/** Tags countries by name: the mentions that mean the country, each with its role. */
public final class CountryTagger {

  /** Matches {@code "Expertise "}; not {@code "de "} or {@code "(the "}. */
  private static final Pattern INSTITUTION = Pattern.compile("\\p{Lu}\\p{Ll}{2,} $");

  /** Matches {@code " Éducation"}; not {@code " and"} or {@code ")"}. */
  private static final Pattern INSTITUTION_BEHIND = Pattern.compile(" \\p{Lu}\\p{Ll}{2,}");

  /** Mentions: names in one bracket. */
  private static final int NEAR = 4;

  /** Characters of {@code " ("}. */
  private static final int OPENED = 2;

  /** Characters: keeps the work on a passage proportional to its length. */
  private static final int LONGEST_BRACKET = 80;

  private final List<Predicate<EntityMention>> doubts;
  private final RoleClassifier roles;
  private final CapitalCities capitals = new CapitalCities();

  public CountryTagger(Lookalikes lookalikes, RoleClassifier roles) {
    this.doubts =
        List.of(
            new InstrumentMention(),
            new CurrencyMention(),
            new LanguageMention(),
            new OtherPlaceMention(),
            new PersonMention(lookalikes.personal()));
    this.roles = roles;
  }

  public List<CountryTag> in(List<EntityMention> mentions, PassageContext passageContext) {
    List<CountryTag> tags = new ArrayList<>();
    List<EntityMention> certain = certain(mentions);
    List<CountryEnumeration> runs = CountryEnumeration.in(certain);
    List<EntityMention> cities = mentions.stream().filter(m -> m.is(EntityName.CAPITAL)).toList();
    Map<Integer, RoleClassifier.ClassifiedRole> columns =
        roles.columns(runs, cities, passageContext);
    List<RoleClassifier.ClassifiedRole> found = roles.of(runs, passageContext, columns);
    for (int i = 0; i < runs.size(); i++) {
      for (EntityMention member : runs.get(i).members()) {
        tags.add(tag(member, found.get(i)));
      }
    }
    for (EntityMention capital : hosts(mentions, certain, columns, passageContext.row())) {
      tags.add(new CountryTag(capital.name().code(), MentionRole.HOST, capital.evidence()));
    }
    mentions.stream()
        .filter(m -> m.is(EntityName.IN_PROGRAMME))
        .map(m -> new CountryTag(m.name().code(), MentionRole.MENTIONED, m.evidence()))
        .forEach(tags::add);
    return tags.stream().sorted(Comparator.comparingInt(CountryTagger::start)).toList();
  }

  private List<EntityMention> hosts(
      List<EntityMention> mentions,
      List<EntityMention> certain,
      Map<Integer, RoleClassifier.ClassifiedRole> columns,
      Optional<TableRow> row) {
    return Stream.concat(
            capitals.hosts(mentions, certain, row).stream(),
            capitals.unnamed(mentions, certain).stream()
                .filter(
                    m ->
                        columns.getOrDefault(m.first(), RoleClassifier.ClassifiedRole.NONE).role()
                            == MentionRole.HOST))
        .distinct()
        .toList();
  }

  private static int start(CountryTag tag) {
    return tag.evidence().range().map(TextRange::start).orElse(0);
  }

  private static CountryTag tag(EntityMention mention, RoleClassifier.ClassifiedRole found) {
    return new CountryTag(mention.name().code(), found.role(), mention.evidence(), found.why());
  }

  private List<EntityMention> certain(List<EntityMention> mentions) {
    List<EntityMention> certain = new ArrayList<>();
    for (EntityMention mention : mentions) {
      if (mention.isCountry() && !mention.is(EntityName.CAPITAL) && !isDoubtful(mention)) {
        certain.add(mention);
      }
    }
    return IntStream.range(0, certain.size())
        .filter(i -> !isOfInstitution(certain, i))
        .mapToObj(certain::get)
        .toList();
  }

  private static boolean isOfInstitution(List<EntityMention> mentions, int index) {
    List<EntityMention> near =
        mentions.subList(Math.max(0, index - NEAR), Math.min(mentions.size(), index + NEAR));
    return near.stream().anyMatch(other -> isNamedBy(mentions.get(index), other));
  }

  /**
   * Whether another mention names the country of an institution beside it: {@code Francia (AFD y
   * Expertise France)}, {@code Expertise France (Francia)}.
   */
  private static boolean isNamedBy(EntityMention mention, EntityMention other) {
    if (!mention.name().code().equals(other.name().code()) || mention.equals(other)) {
      return false;
    }
    boolean institution =
        INSTITUTION.matcher(mention.before()).find()
            || INSTITUTION_BEHIND.matcher(mention.after()).lookingAt()
            || mention.name().isAdjective();
    return institution
        && (isInBracketOf(other, mention)
            || (isAloneInBracket(other)
                && other.range().start() == mention.range().end() + OPENED));
  }

  /** Whether a mention stands in a bracket that opens right behind another one. */
  private static boolean isInBracketOf(EntityMention outer, EntityMention inner) {
    int from = outer.range().end();
    int to = inner.range().start();
    if (to - from < OPENED || to - from > LONGEST_BRACKET) {
      return false;
    }
    String between = outer.passage().text().substring(from, to);
    return between.startsWith(" (") && between.indexOf(')') < 0;
  }

  private static boolean isAloneInBracket(EntityMention mention) {
    return mention.before().endsWith(" (") && mention.after().startsWith(")");
  }

  private boolean isDoubtful(EntityMention mention) {
    for (Predicate<EntityMention> doubt : doubts) {
      if (doubt.test(mention)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A country that is part of an amount of money: {@code US$ 14 million}, {@code Swiss francs},
   * {@code dólares de los Estados Unidos}.
   */
  private static final class CurrencyMention implements Predicate<EntityMention> {

    private static final String CURRENCY =
        "(?i:dollars?|d[óo]lar(?:es)?|d[óo]lares|francs?|francos?|franken|franchi|pesos?|pounds?|libras?"
            + "|livres?|kron[aeo]r?|kronen|couronnes?|coronas?|coroas?|crowns?|yen|yenes|yuan|rupees?|ro?ubles?"
            + "|rublos?|rubel|reais|rea[il]es|soles|bolivars?|bol[ií]vares|zloty|lei|forints?|leva?|dirhams?"
            + "|rand|lira|dinars?|dinares|denars?|gourdes?|cedis?|naira|birr|shillings?|chelines|riyals?|rials?"
            + "|tenge|lari|manat|hryv?nias?|lempiras?|quetzal(?:es)?|kyat|baht|ringgit|rupiah|kwanzas?"
            + "|metica(?:l|is|les)|taka)";

    /**
     * Matches {@code "$ 2.75 million"}, {@code ". dollars"}, {@code "-Dollar"}; not {@code " Coast
     * Guard"}.
     */
    private static final Pattern AFTER =
        Pattern.compile("\\.? ?\\$|\\.?[ -]?" + CURRENCY + "(?!\\p{L})");

    private static final Set<String> JOINED = Set.of("los", "de", "des", "dos", "der", "do");

    private static final Pattern UNIT = Pattern.compile(CURRENCY);

    /** Matches {@code "dólares de los "} and {@code "francs "}; not {@code "police des "}. */
    private static final PrecedingPattern BEFORE =
        new PrecedingPattern(
            Pattern.compile("(?<!\\p{L})" + CURRENCY + " (?:(?:de los|de|des|dos|der|do) )?$"),
            precedingWords ->
                JOINED.contains(precedingWords.last())
                    || UNIT.matcher(precedingWords.last()).matches());

    @Override
    public boolean test(EntityMention mention) {
      return AFTER.matcher(mention.afterInCell()).lookingAt()
          || BEFORE.matches(PrecedingWords.of(mention.beforeInCell()));
    }
  }

  /**
   * A country whose name is part of the title of a declaration, plan or agreement named after the
   * place where it was made ({@code Panama Action Plan}): it need not be a party to it. A country
   * joined by a hyphen ({@code EU-Chile Agreement}) is a party and stays.
   */
  private static final class InstrumentMention implements Predicate<EntityMention> {

    private static final String NOUN =
        "(?=\\p{Lu})(?i:declaration|action plan|plan of"
            + " action|plan|agreement|convention|protocol|treaty|accords?|charter|consensus|communiqu[eé]|commitments?|outcome"
            + " document|compact|pact|process|road ?map|memorandum|manifesto|principles|call"
            + " (?:for|to) action)";

    private static final String NOUN_FIRST =
        "(?=\\p{Lu})(?i:declaration|d[eé]claration|declaraci[oó]n|declaraç[aã]o|erkl[aä]rung|action"
            + " plan|plan of action|plan de acci[oó]n|plan d['’]action|plano de aç[aã]o"
            + "|aktionsplan|agreement|accords?|acuerdos?|acordo|abkommen|convention|convenio|convenci[oó]n"
            + "|convenç[aã]o|übereinkommen|protocole?|protocolo|protokoll|treaty|trait[eé]|tratado|vertrag"
            + "|charter|charte|charta|carta|consensus|consenso|konsens|compromiso|compromisso|engagement|pacte?|pacto|pakt|hoja"
            + " de ruta|feuille de route|proceso|processus|processo)(?:"
            + " (?:pol[ií]tica?|politique|conjunt[ao]|conjointe|ministeri[ae]l(?:le)?|final))?";

    /** Matches {@code "-Erklärung"}; not {@code "-Experten"}. */
    private static final Pattern COMPOUND =
        Pattern.compile(
            "\\p{Pd}(?:Erklärung|Abkommen|Vertrag|Aktionsplan|Protokoll|Übereinkommen|Konsens|Charta|Prozess"
                + "|Pakt)");

    /**
     * Matches {@code " Action Plan"} and {@code " Political Declaration"}; not {@code " plans"}.
     */
    private static final Pattern AFTER =
        Pattern.compile(" (?:\\d{4} )?(?:\\p{Lu}[\\p{L}-]{0,20} ){0,4}" + NOUN + "(?!\\p{L})");

    /**
     * Matches {@code "Romania and "}: those who hold the presidency or sign, as an instrument has
     * one name; not {@code "the "}.
     */
    private static final Pattern PAIR = Pattern.compile("\\p{Lu}\\p{Ll}+ (?:and|&) $");

    /** Matches {@code "Declaración de "} and {@code "Treaty of "}; not {@code "police of "}. */
    private static final PrecedingPattern BEFORE =
        PrecedingPattern.in(
            Pattern.compile(
                "(?:"
                    + NOUN_FIRST
                    + "|plan d['’]action|plan de acci[oó]n|plano de aç[aã]o)"
                    + " (?:of|de|du|del|da|do|von|di) (?:the |la |el )?$"),
            "of de du del da do von di");

    @Override
    public boolean test(EntityMention mention) {
      if (mention.name().isAdjective()) {
        return false;
      }
      String after = mention.afterInCell();
      if (PAIR.matcher(mention.beforeInCell()).find()) {
        return false;
      }
      boolean first = AFTER.matcher(after).lookingAt() || COMPOUND.matcher(after).lookingAt();
      return (first && !mention.isHyphenated())
          || BEFORE.matches(PrecedingWords.of(mention.beforeInCell()));
    }
  }

  /**
   * An adjective that names a language: {@code in Spanish}, {@code the Dutch version}, {@code
   * version espagnole}, {@code auf Deutsch}.
   */
  private static final class LanguageMention implements Predicate<EntityMention> {

    private static final String OTHERS = "(?:(?:, |,? and |,? or |/| & )\\p{Lu}\\p{Ll}{2,14}){0,9}";

    /** Matches {@code " and French version"} and {@code "-speaking"}; not {@code " police"}. */
    private static final Pattern SPEECH =
        Pattern.compile(
            OTHERS + "[ -](?:language|version|translation|interpretation|speaking|spoken|text)");

    /**
     * Matches {@code " und französischen Fassung"} and {@code " taal"}; not {@code " Behörden"}.
     */
    private static final Pattern SPRACHE =
        Pattern.compile(
            "(?:(?:, | und | oder | en | of |/)\\p{L}{3,16}){0,5}"
                + "[ -](?:Sprach|Fassung|Version|Übersetzung|Text|taal|versie|vertaling|tekst)");

    /** Names in a row, the last of them open. */
    private static final String NAMES = "(?: \\p{Lu}\\p{Ll}{2,14}(?:,|/| and| or| &)){0,9} $";

    /** Matches {@code "translated into English and "}; not {@code "by the "}. */
    private static final Pattern IN = Pattern.compile("(?<!\\p{L})(?i:in|into)" + NAMES);

    /** Matches {@code "translated from Czech and "}; not {@code "trained by "}. */
    private static final Pattern TRANSLATED =
        Pattern.compile(
            "(?<!\\p{L})(?i:translat|interpret)\\p{Ll}*(?: \\p{Ll}+){0,3} (?i:from|into|to|between)"
                + NAMES);

    /** Matches {@code "see English, "}; not {@code "see the "}. */
    private static final Pattern BEHIND_ENGLISH =
        Pattern.compile("(?<!\\p{L})English(?:,|/| and| or| &)" + NAMES);

    /** Matches {@code ", German and English"}; not {@code " police and English"}. */
    private static final Pattern BEFORE_ENGLISH =
        Pattern.compile(OTHERS + "(?:, |,? and |,? or |/| & )English(?!\\p{L})");

    /** Matches {@code "que le "}; not {@code "ministre "}. */
    private static final Pattern LE = Pattern.compile("(?<!\\p{L})(?i:le|du|au) $");

    /** Matches {@code " prisons"}; not {@code ", "}, {@code " and "} or the end. */
    private static final Pattern NOUN =
        Pattern.compile(
            OTHERS
                + " (?!(?:and|or|but|to|with|by|for|from|in|on|at|as|of|only|is|are|was|were|has|have"
                + "|which|that|during|before|after|und|oder|sowie|en|of)(?!\\p{L}))\\p{L}");

    /** Small words in a row, as of languages. */
    private static final String ROW =
        "(?:\\p{L}{4,14}(?:,|/| et| y| e| ou| o| en) )?(?:\\p{L}{4,14}(?:, |/| et | y | e | ou | o"
            + " )){0,5}";

    /** Matches {@code "versions anglaise et "} and {@code "lengua "}; not {@code "comunidad "}. */
    private static final Pattern VERSION =
        Pattern.compile(
            "(?<!\\p{L})(?i:version|versi[oó]n|versões|versão|langue|lengua|l[ií]ngua|idioma|tradu[cçz]"
                + "|traduit|tradott|interpr[eé]|überset|vertaa|vertal|text[eo]|testo)\\p{L}*"
                + " (?:(?:au|en|al|del?|de l['’]|du|em|ao|do|in|in het|para|vers le|dall['’]|l['’])"
                + " )?"
                + ROW
                + "$");

    /** Matches {@code "en anglais et "}; not {@code "de la "}. */
    private static final Pattern EN = Pattern.compile("(?<!\\p{L})(?i:en|em) " + ROW + "$");

    /** Matches {@code "auf "} and {@code "aus dem "}; not {@code "von "}. */
    private static final Pattern AUF =
        Pattern.compile(
            "(?<!\\p{L})(?i:auf|ins|aus dem) (?:\\p{Lu}\\p{Ll}{2,14}(?:,|/| und| oder) ){0,5}$");

    /** Matches {@code "in het "}; not {@code "van het "}. */
    private static final Pattern IN_HET =
        Pattern.compile(
            "(?<!\\p{L})(?i:in het|naar het|uit het) (?:\\p{Lu}\\p{Ll}{2,14}(?:,|/| en) ){0,5}$");

    /** Matches {@code "speak "} and {@code "hablan "}; not {@code "arrested "}. */
    private static final Pattern SPEAK =
        Pattern.compile(
            "(?<!\\p{L})(?i:speaks?|spoken?|hablan?|hablar|parlent|parler?|falam?|falar|sprechen|spricht)"
                + " (?:\\p{L}{4,14}(?:,| and| y| et| e| und) ){0,5}$");

    /** Matches {@code Deutsch}; not {@code deutscher} or {@code Spanish}. */
    private static final Pattern NOUN_OF_LANGUAGE = Pattern.compile("\\p{Lu}\\p{L}*[it]sch");

    @Override
    public boolean test(EntityMention mention) {
      if (!mention.name().isAdjective()) {
        return false;
      }
      String before = mention.beforeInCell();
      String after = mention.afterInCell();
      return SPEECH.matcher(after).lookingAt()
          || SPRACHE.matcher(after).lookingAt()
          || SPEAK.matcher(before).find()
          || (Character.isUpperCase(mention.printed().charAt(0))
              ? isCapitalLanguage(mention, before, after)
              : isSmallLanguage(mention, before));
    }

    /** As English, German and Dutch write it. */
    private static boolean isCapitalLanguage(EntityMention mention, String before, String after) {
      boolean alone = !NOUN.matcher(after).lookingAt() && !after.startsWith("-");
      return TRANSLATED.matcher(before).find()
          || (alone && isAmongLanguages(before, after))
          || (alone && NOUN_OF_LANGUAGE.matcher(mention.printed()).matches())
          || AUF.matcher(before).find()
          || (!mention.printed().endsWith("e") && IN_HET.matcher(before).find());
    }

    private static boolean isAmongLanguages(String before, String after) {
      return IN.matcher(before).find()
          || BEHIND_ENGLISH.matcher(before).find()
          || BEFORE_ENGLISH.matcher(after).lookingAt();
    }

    /** As the Romance languages write it: behind its noun, or without one. */
    private static boolean isSmallLanguage(EntityMention mention, String before) {
      boolean german = mention.printed().contains("sch");
      return EN.matcher(before).find()
          || LE.matcher(before).find()
          || VERSION.matcher(before).find()
          || (!german && IN.matcher(before).find());
    }
  }

  /**
   * A name that a place in a state of the United States bears: {@code Peru, Indiana}, {@code Panama
   * City, Florida}; or an adjective that is half of another: {@code latino-américain}.
   */
  private static final class OtherPlaceMention implements Predicate<EntityMention> {

    /** Matches {@code ", Indiana"}; not {@code ", India"}. */
    private static final Pattern STATE =
        Pattern.compile(
            ",? \\(?(?:Alabama|Arizona|Arkansas|California|Connecticut|Delaware|Florida|Illinois|Indiana"
                + "|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New"
                + " (?:Hampshire|York)|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|South"
                + " Carolina|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)(?!\\p{L})");

    /** Matches {@code "latino-"} and {@code "Latijns-"}; not {@code "franco-"}. */
    private static final Pattern OTHER_HALF =
        Pattern.compile(
            "(?<!\\p{L})(?i:latino|latijns|latein|süd|nord|noord|zuid|sud|sul|norte|mittel|midden|centro|centre"
                + "|afro|ib[ée]ro|hispano|euro|inter|pan|m[ée]so|trans)\\p{Pd}$");

    @Override
    public boolean test(EntityMention mention) {
      return STATE.matcher(mention.afterInCell()).lookingAt()
          || (mention.name().isAdjective() && OTHER_HALF.matcher(mention.beforeInCell()).find());
    }
  }

  /** A country's name that a person bears: {@code Ms Jordan}, {@code Chad Williams}. */
  private static final class PersonMention implements Predicate<EntityMention> {

    /**
     * Matches {@code "Ms "}, {@code "Prof. Dr. "} and {@code "Mr Ivan "}; not {@code "Government of
     * "}.
     */
    private static final PrecedingPattern TITLE =
        PrecedingPattern.inCapital(
            Pattern.compile(
                "(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Dra|Prof|Professor|Sir|Lord|Lady|Sra?|Srta|Señora?|Don|Doña|Dona|Senhora?|Herrn?|Frau|Mme|Madame|Monsieur|M|MM|Signora?)\\.?"
                    + " (?:\\p{Lu}[\\p{Ll}.]+ )?$"));

    /** Matches {@code "Michael "}; not {@code "and "}, nor {@code "In "} at the start. */
    private static final PrecedingPattern GIVEN_NAME =
        PrecedingPattern.inCapital(
            Pattern.compile(
                "(?<!\\p{L})(?!(?i:in|from|for|with|by|to|at|on|of|and|or|the|both|while|when|since|as"
                    + "|between|neighbouring|en|de|del|con|para|por|desde|entre|avec|pour|dans|et|ou|y|e|mit|und|oder|aus|nach|wie|also|through|including|such|like|countries|but|not|republic|kingdom|state|all|other|two|whether)"
                    + " )\\p{Lu}\\p{L}+ $"));

    /**
     * Matches {@code " Williams"}; not {@code " Police"}, {@code " and"} or {@code " MINISTRY"}.
     */
    private static final Pattern FAMILY_NAME =
        Pattern.compile(
            " (?!(?:Police|Customs|Ministry|Government|National|Armed|Public|Coast|Drug|Anti|Revenue|Border|Security"
                + "|Interior|Federal|Judicial|Financial|Forensic|Central|Parliament|Embassy|Delegation|Country|Team"
                + "|Office|Red|Prison|Programme|Project|Action|Partnership|Compact|Summit|Is|Has|Was|Will|And)\\b)"
                + "\\p{Lu}\\p{Ll}+");

    /** Matches {@code "La "} and {@code "du "}: a country's, in French and Spanish. */
    private static final Pattern ARTICLE =
        Pattern.compile("(?<!\\p{L})(?:[Ll]a|[Ll]e|[Dd]u|[Aa]u|[Ee]l|[Dd]el) $");

    private final Set<String> personal;

    PersonMention(List<String> personal) {
      this.personal =
          personal.stream().map(NameFolding::fold).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(EntityMention mention) {
      PrecedingWords before = PrecedingWords.of(mention.beforeInCell());
      return TITLE.matches(before)
          || (isBorne(mention.name())
              && !ARTICLE.matcher(mention.beforeInCell()).find()
              && (GIVEN_NAME.matches(before)
                  || FAMILY_NAME.matcher(mention.afterInCell()).lookingAt()));
    }

    private boolean isBorne(EntityName name) {
      return personal.contains(NameFolding.fold(name.printed()));
    }
  }
}
