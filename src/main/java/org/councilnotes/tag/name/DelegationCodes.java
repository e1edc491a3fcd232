package org.councilnotes.tag.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.tag.name.EntityName.Kind;

/**
 * Two-letter codes that stand for delegations: {@code AT, BE and DE asked for the floor}. Most of
 * them are also words or abbreviations ({@code IT tools}, {@code EL SALVADOR}). So they count in a
 * row of three, in a pair next to words for delegations, and alone at the start of a comment
 * ({@code DE: ...}), of the rows of a table or before a verb of speaking ({@code PL asked for}). In
 * a note that has them so, they count in other pairs, and alone where a sentence begins or a
 * delegation is named ({@code by IE}), too. Those that {@link TableCodes} finds always count.
 */
final class DelegationCodes {

  private static final int LIST = 3;

  /** Characters: keeps the work on a passage proportional to its length. */
  private static final int LONGEST_SENTENCE = 1000;

  /** Matches {@code ", "}, {@code "/"} and {@code ", NO and "}; not {@code " "}. */
  private static final Pattern LINK =
      Pattern.compile(
          " ?[,;/&+] ?(?:\\p{Lu}{2} ?[,;/&+] ?){0,4}(?:(?:and|or|et|ou|y|e|o|und|oder|en) )?"
              + "| (?:and|or|et|ou|y|e|o|und|oder|en) ");

  /**
   * Matches {@code " version"}, {@code " and EN versions"} and {@code ", EN"}; not {@code "
   * asked"}.
   */
  private static final Pattern LANGUAGES =
      Pattern.compile(
          "(?:[,/ ]+(?:and |or |et |y |und )?\\p{Lu}{2}){0,9}[,/ ]+(?:and |or |et |y |und"
              + " )?EN(?!\\p{L})|(?:[,/ ]+(?:and |or )?\\p{Lu}{2}){0,9}"
              + " (?i:language|linguistic|version|translation|text)");

  /**
   * Matches {@code "languages: "}, {@code "available in "} and {@code "EN, "}; not {@code "by "}.
   */
  private static final Pattern IN_LANGUAGES =
      Pattern.compile(
          "(?i:languages?|linguistic|translat|drafted in|available in|versions?)[^.;]{0,40}$"
              + "|(?<!\\p{L})EN[,/ ]+(?:and |or |et |y |und )?$");

  /** Matches {@code " asked for"} and {@code "reservation by "}; not {@code "products of "}. */
  private static final Pattern WORDS_OF_DELEGATIONS =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:delegations?|support|ask(?:s|ed)|request|propos|reserv|scrutin|member"
              + " states?"
              + "|comment|stress|view|underlin|insist|agree|recall|suggest|welcom|oppos|object(?:s|ed)|prefer|regret|question|d[ée]l[ée]gation|soutenu|soutien|appuy|demand|réserv|[ée]tats"
              + " membres|apoyad|apoyo|solicit|pidi|propus|estados"
              + " miembros|observaci|unterstütz|vorbehalt|mitgliedstaat|bitten|baten|bat"
              + " |schlug|begrüß|lehnt|wies|erklär|regt)");

  /** Matches {@code ": "} and {@code " delegation"}; not {@code " tools"}. */
  private static final Pattern OPENS_COMMENT = Pattern.compile(" ?: ?(?=\\p{L}|$)");

  /** Matches {@code " delegation"}; not {@code " tools"}. */
  private static final Pattern OWN_DELEGATION =
      Pattern.compile(" (?i:delegations?|presidency)(?!\\p{L})");

  /** Matches {@code " added"}; not {@code " Tools"} or {@code ", "}. */
  private static final Pattern VERB = Pattern.compile(" \\p{Ll}");

  /** Matches {@code "2018. "}; not {@code ", "}. */
  private static final Pattern OPENS_SENTENCE = Pattern.compile("(?:[.;] |^)$");

  /** Matches {@code "supported by "}; not {@code "in "}. */
  private static final Pattern AGENT = Pattern.compile("\\p{Ll}ed by $");

  /** Matches {@code " stressed"} and {@code " could"}; not {@code " tools"}. */
  private static final Pattern SPEAKS =
      Pattern.compile(
          " (?:\\p{Ll}{2,}ed|is|was|has|had|could|would|did|thought|felt|said|put|took|also)(?!\\p{L})");

  private static final Pattern END = Pattern.compile("[.;,]|$");

  /** Matches {@code "asks the "}; not {@code "by "}. */
  private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})(?i:the|la) $");

  /** Answers, verbs and the Commission, not to be told from codes where they stand alone. */
  private static final Set<String> ALSO_WORDS = Set.of("NO", "IS", "EC");

  /** Those and a word that is everywhere: they count alone before a verb of speaking at most. */
  private static final Set<String> NEVER_SAFE = Set.of("NO", "IS", "EC", "IT");

  /**
   * Words or other abbreviations too, in one of the languages: these need the company of others.
   */
  private static final Set<String> NEED_COMPANY =
      Set.of(
          "IT", "HR", "NO", "IS", "DE", "EL", "ES", "SE", "SI", "PE", "DO", "CO", "PA", "AR", "CR",
          "EC", "MD", "GE", "AL", "BA", "ME", "CA", "AU", "TR", "JP", "CH", "LI");

  /** Matches {@code " hatte"}; not {@code " Tools"}. */
  private static final Pattern GOES_ON = Pattern.compile(" \\p{Ll}{2,}");

  /** Matches {@code ", supported by BE and PT, "}; not {@code ", BE and PT"}. */
  private static final Pattern INSERTED =
      Pattern.compile(
          ", (?:supported|joined|followed|backed|seconded|soutenue?|appuyée?|apoyad[oa]|secundad[oa]|unterstützt|apoiad[oa])(?!\\p{L})[^,.;:]{2,60},(?="
              + " )");

  /** Matches {@code "by "} and {@code "De "}; not {@code "in "}. */
  private static final Pattern OF =
      Pattern.compile(
          "(?:^|(?<!\\p{L}))(?i:by|from|of|to|for|with|par|de|pour|avec|por|para|con|com|von|für|mit|an|da|do)"
              + " $");

  /** Matches {@code ". "}, {@code "(" } and {@code "; "}; not {@code "the "}. */
  private static final Pattern OPENS = Pattern.compile("(?:^|[.;:,(«“\"–•-] ?|\\d\\) )$");

  /** Matches {@code " no se ha recibido"} and {@code "."}; not {@code " tools"}. */
  private static final Pattern CLOSES =
      Pattern.compile(
          "[.;:,)»”]|$| (?:no|not|nicht|n['’]|non|não|has|have|was|were|is|are|at|on) ?");

  /** Codes in a note from which on even those that need company are at home in it. */
  private static final int MANY = 4;

  /** Matches {@code " (two officers)"} and {@code ": "}; not {@code " tools"}. */
  private static final Pattern AFTER_LABEL = Pattern.compile(" ?[(:;,.–-].*|$", Pattern.DOTALL);

  /** By section: the codes with which rows of its tables begin, and items. */
  private final Map<String, Set<String>> opening = new HashMap<>();

  /** Codes that certainly stand for delegations somewhere in the note. */
  private final Set<String> ofNote = new HashSet<>();

  private final Set<EntityMention> inTables = new HashSet<>();

  /** Settles that codes in tables stand for countries. */
  void settle(List<EntityMention> codes) {
    inTables.addAll(codes);
  }

  /** Collects the codes of a passage. To be called for all passages before any is judged. */
  void collect(Passage passage, List<EntityMention> mentions) {
    runs(mentions, passage.kind() == PassageKind.ROW).stream()
        .filter(run -> areMeant(run) || speaksForSure(run))
        .forEach(run -> run.forEach(code -> ofNote.add(code.printed())));
    if (!mentions.isEmpty() && opensLine(passage, mentions.getFirst())) {
      opening
          .computeIfAbsent(passage.section(), section -> new HashSet<>())
          .add(mentions.getFirst().printed());
    }
  }

  /** The mentions without codes that stand for no delegation. */
  List<EntityMention> trusted(Passage passage, List<EntityMention> mentions) {
    if (mentions.stream().noneMatch(m -> m.is(EntityName.DELEGATION))) {
      return mentions;
    }
    boolean row = passage.kind() == PassageKind.ROW;
    Set<EntityMention> meant = new HashSet<>();
    List<List<EntityMention>> runs = runs(mentions, row);
    for (List<EntityMention> run : runs) {
      if (TableCodes.isOfLanguages(passage, run.getFirst().range().start())) {
        continue;
      }
      run.stream().filter(inTables::contains).forEach(meant::add);
      if (areMeant(run)
          || opensOneOfMany(passage, run.getFirst())
          || speaksForSure(run)
          || (hasCompany(run) && !areLanguages(run) && isMeantInCompany(run))) {
        meant.addAll(run);
      }
    }
    if (!meant.isEmpty()) {
      Set<EntityMention> settled = Set.copyOf(meant);
      runs.stream().filter(run -> isBeside(run.getFirst(), settled)).forEach(meant::addAll);
    }
    return mentions.stream()
        .filter(m -> !m.is(EntityName.DELEGATION) || meant.contains(m))
        .toList();
  }

  private static List<List<EntityMention>> runs(List<EntityMention> mentions, boolean row) {
    List<List<EntityMention>> runs = new ArrayList<>();
    for (EntityMention mention : mentions) {
      if (isCode(mention)) {
        if (runs.isEmpty() || !linked(runs.getLast().getLast(), mention, row)) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().add(mention);
      }
    }
    return runs;
  }

  /** UK is an acronym as well, and counts wherever it stands. */
  private static boolean isCode(EntityMention mention) {
    boolean country = mention.name().kind() == Kind.COUNTRY && !isCommission(mention);
    return country && (mention.is(EntityName.DELEGATION) || mention.printed().equals("UK"));
  }

  /** With an article it is no delegation: {@code the EC expects}. */
  private static boolean isCommission(EntityMention mention) {
    return mention.printed().equals("EC") && ARTICLE.matcher(mention.before()).find();
  }

  private static boolean linked(EntityMention one, EntityMention next, boolean row) {
    int from = one.range().end();
    int to = next.range().start();
    String between = one.passage().text().substring(from, Math.max(from, to));
    return LINK.matcher(between).matches()
        || (row && between.equals(" ") && areOfOneCell(one, next));
  }

  private static boolean areOfOneCell(EntityMention one, EntityMention next) {
    return one.passage().cellAt(one.range().start()).holds(next.range());
  }

  private static boolean areMeant(List<EntityMention> run) {
    String before = run.getFirst().before();
    String after = run.getLast().after();
    if (areLanguages(run)) {
      return false;
    }
    return run.size() >= LIST
        || opensComment(run, after)
        || OWN_DELEGATION.matcher(after).lookingAt()
        || (run.size() > 1 && isAmongDelegations(before, after));
  }

  private static boolean areLanguages(List<EntityMention> run) {
    return LANGUAGES.matcher(run.getLast().after()).lookingAt()
        || IN_LANGUAGES.matcher(run.getFirst().before()).find();
  }

  /** {@code PL asked for} and {@code NL and UK accept}, where nothing else can be meant. */
  private static boolean speaksForSure(List<EntityMention> run) {
    boolean other = run.stream().allMatch(code -> NEED_COMPANY.contains(code.printed()));
    return !other && !areLanguages(run) && speaks(run);
  }

  private static boolean speaks(List<EntityMention> run) {
    String after = run.getLast().after();
    Matcher inserted = INSERTED.matcher(after);
    String verb = inserted.lookingAt() ? after.substring(inserted.end()) : after;
    return OPENS.matcher(run.getFirst().before()).find()
        && DelegationVerbs.SPEAKS.matcher(verb).lookingAt();
  }

  /** Whether other codes stand for delegations in this note. */
  private boolean hasCompany(List<EntityMention> run) {
    Set<String> own = new HashSet<>();
    run.forEach(code -> own.add(code.printed()));
    return ofNote.stream().anyMatch(code -> !own.contains(code));
  }

  private boolean isMeantInCompany(List<EntityMention> run) {
    String before = run.getFirst().before();
    String after = run.getLast().after();
    boolean words = run.stream().allMatch(code -> ALSO_WORDS.contains(code.printed()));
    boolean safe =
        run.stream()
            .map(EntityMention::printed)
            .anyMatch(
                code ->
                    !NEED_COMPANY.contains(code)
                        || (ofNote.size() >= MANY && !NEVER_SAFE.contains(code)));
    boolean opens = OPENS.matcher(before).find();
    boolean named = OF.matcher(before).find() && CLOSES.matcher(after).lookingAt();
    boolean bracket = before.endsWith("(") && after.startsWith(")");
    return !words
        && (speaks(run)
            || (safe && bracket)
            || (opens && OPENS_COMMENT.matcher(after).lookingAt())
            || (safe && opens && GOES_ON.matcher(after).lookingAt())
            || (safe && named)
            || (run.size() > 1 && (opens || named) && CLOSES.matcher(after).lookingAt()));
  }

  private static boolean opensComment(List<EntityMention> run, String after) {
    EntityMention first = run.getFirst();
    return first.first() == 0
        && OPENS_COMMENT.matcher(after).lookingAt()
        && !ALSO_WORDS.contains(first.printed());
  }

  private static boolean isAmongDelegations(String before, String after) {
    int begin = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1;
    int end = after.indexOf(". ");
    return WORDS_OF_DELEGATIONS.matcher(before.substring(begin)).find()
        || WORDS_OF_DELEGATIONS.matcher(end < 0 ? after : after.substring(0, end)).find();
  }

  /** {@code DE, FR and IT asked for time; DE added ...}: beside others one alone is meant, too. */
  private static boolean isBeside(EntityMention alone, Set<EntityMention> meant) {
    boolean opens = OPENS_SENTENCE.matcher(alone.before()).find();
    boolean agent = AGENT.matcher(alone.before()).find() && END.matcher(alone.after()).lookingAt();
    return agent
        || (VERB.matcher(alone.after()).lookingAt()
            && ((opens && SPEAKS.matcher(alone.after()).lookingAt())
                || meant.stream().anyMatch(other -> areOfOneSentence(other, alone))));
  }

  private static boolean areOfOneSentence(EntityMention a, EntityMention b) {
    int from = Math.min(a.range().end(), b.range().end());
    int to = Math.max(a.range().start(), b.range().start());
    if (to - from > LONGEST_SENTENCE) {
      return false;
    }
    return from > to || !a.passage().text().substring(from, to).contains(". ");
  }

  private static boolean opensRow(EntityMention mention) {
    String after = mention.after();
    return isCode(mention)
        && mention.first() == 0
        && (after.isEmpty() || after.startsWith(" ") || after.startsWith(":"));
  }

  private static boolean opensLine(Passage passage, EntityMention first) {
    return switch (passage.kind()) {
      case ROW -> opensRow(first);
      case ITEM -> opensItem(first);
      case COVER, HEADING, PARAGRAPH, FOOTNOTE, FIGURE -> false;
    };
  }

  private static boolean opensItem(EntityMention mention) {
    return isCode(mention)
        && mention.first() == 0
        && AFTER_LABEL.matcher(mention.after()).matches();
  }

  private boolean opensOneOfMany(Passage passage, EntityMention first) {
    return opensLine(passage, first)
        && opening.getOrDefault(passage.section(), Set.of()).size() >= LIST;
  }
}
