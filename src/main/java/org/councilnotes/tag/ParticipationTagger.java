package org.councilnotes.tag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.clause.Statement;
import org.councilnotes.tag.clause.Statements;
import org.councilnotes.tag.role.RoleClassifier.ClassifiedRole;

/**
 * Derives who takes part in what from the words of a passage. A country whose role is one of taking
 * part belongs to the programme named in its clause, else in its sentence, else to the one named
 * last before it, else to that of the line above its list, of the sentence that calls the footnote,
 * or of the heading of its section. A programme that only the subject of the note names gives none.
 */
final class ParticipationTagger {

  /** Characters: keeps the work on a country small. */
  private static final int FAR = 400;

  /** Names no further apart than this are named in one breath: {@code SEACOP and AIRCOP}. */
  private static final int ONE_BREATH = 7;

  /** Matches {@code (MAOC-N) in Lisbon, in which }; not {@code an exercise in which }. */
  private static final Pattern OF_SOMETHING_ELSE =
      Pattern.compile(
          "\\p{Lu}{3}[^.]{0,30}(?<!\\p{L})(?:(?:in|of|to|at|with) which|dans"
              + " (?:le|la)quell?e?|auquel|à laquelle|en (?:el|la) que) ");

  /** Characters: longer than any match of {@link #WHOLE}, with the letter before it. */
  private static final int LONGEST_WHOLE = 40;

  /** Matches {@code "which is part of the "}; not {@code "the report of the "}. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:part|component|strand|partie|composante|volet|parte|componente|teil)"
              + " (?:of|du|de la|del?|des|von) (?:the |l['’]|la |el |le |los |les )?$");

  private final Passage passage;
  private final String text;
  private final boolean isRow;
  private final List<ProgrammeTag> named;
  private final Surroundings around;
  private final Statements statements;
  private final Map<Integer, List<ProgrammeTag>> byClause;

  /** Programmes of which another one is said to be part. */
  private final Set<ProgrammeTag> wholes;

  /** Where the passage names each programme, by start. */
  private final Map<String, NavigableMap<Integer, TextRange>> places = new HashMap<>();

  private ParticipationTagger(Passage passage, List<ProgrammeTag> programmes, Surroundings around) {
    this.passage = passage;
    this.text = passage.text();
    this.isRow = passage.kind() == PassageKind.ROW;
    this.statements = around.statements();
    this.named = programmes.stream().filter(tag -> tag.how() == Origin.NAMED).toList();
    this.around = around;
    for (ProgrammeTag tag : named) {
      TextRange range = tag.evidence().range().orElseThrow();
      places.computeIfAbsent(tag.code(), code -> new TreeMap<>()).putIfAbsent(range.start(), range);
    }
    this.wholes = named.stream().filter(this::isWhole).collect(toSet());
    this.byClause = named.stream().collect(groupingBy(tag -> statements.at(start(tag)).number()));
  }

  /**
   * What is known of a passage beside its tags.
   *
   * @param opened programmes that the line above its list names, or the sentence that calls it
   * @param programmes these, else those of headings
   * @param statements its clauses
   * @param candidates what lists and tables of the note tell
   * @param marked what the marks of its table tell
   */
  record Surroundings(
      List<String> opened,
      List<String> programmes,
      Statements statements,
      ProgrammeCandidates candidates,
      TableMatrix.MarkedRow marked) {}

  /**
   * Each triple of programme, country and role once, with the best grade and the first words of
   * that grade.
   *
   * @param tagged programmes and countries of the passage
   */
  static List<Participation> in(Passage passage, PassageTags tagged, Surroundings around) {
    ParticipationTagger tagger = new ParticipationTagger(passage, tagged.programmes(), around);
    Map<String, Participation> all = new LinkedHashMap<>();
    TableMatrix.MarkedRow marked = around.marked();
    marked.participations().forEach(p -> all.merge(key(p), p, ParticipationTagger::better));
    for (CountryTag country : tagged.countries()) {
      if (takesPart(country.role()) && isSaid(country) && !marked.isDecided(country)) {
        for (String programme : tagger.programmesOf(country.evidence())) {
          Participation found = tagger.participation(programme, country);
          all.merge(key(found), found, ParticipationTagger::better);
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static String key(Participation p) {
    return p.programme() + " " + p.country() + " " + p.role().key();
  }

  /** A national body does work in a programme for its country. */
  private static boolean takesPart(MentionRole role) {
    return role.isTakingPart() || role == MentionRole.BODY;
  }

  private static Participation better(Participation one, Participation later) {
    return later.grade().compareTo(one.grade()) < 0 ? later : one;
  }

  private Participation participation(String programme, CountryTag country) {
    boolean inDoubt = country.why().filter(Evidence::isInDoubt).isPresent();
    Evidence evidence = evidence(programme, country);
    return new Participation(
        programme,
        country.code(),
        country.role(),
        inDoubt ? Grade.CONTEXT : grade(programme, country),
        inDoubt ? evidence.inDoubt() : evidence);
  }

  private Evidence evidence(String programme, CountryTag country) {
    return new Evidence(
        country.evidence().rule(),
        Optional.of(words(programme, country)),
        country.evidence().corrected());
  }

  private Grade grade(String programme, CountryTag country) {
    boolean isOpened = around.opened().contains(programme);
    boolean isFootnote = passage.kind() == PassageKind.FOOTNOTE;
    if (isRow || (isSaidAbove(country) && (isOpened || !isFootnote))) {
      return Grade.LISTED;
    }
    if (isNamed(programme, country)) {
      return Grade.STATED;
    }
    boolean isItem = passage.kind() == PassageKind.ITEM;
    return isItem || isOpened ? Grade.LISTED : Grade.CONTEXT;
  }

  /** Whether the passage names the programme before the end of the country's sentence. */
  private boolean isNamed(String programme, CountryTag country) {
    int end = endOfSentence(country.evidence().range().orElseThrow().end());
    NavigableMap<Integer, TextRange> all = places.getOrDefault(programme, new TreeMap<>());
    return !all.isEmpty() && all.firstEntry().getValue().end() <= end;
  }

  /**
   * Whether the role stands in the line that opens the list, in the head of a table or above. What
   * the model tells of a paragraph without a word for it stands in none of these.
   */
  private boolean isSaidAbove(CountryTag country) {
    boolean isProse = passage.kind() == PassageKind.PARAGRAPH;
    return country.role() != MentionRole.BODY
        && country
            .why()
            .filter(why -> why.range().isEmpty())
            .filter(why -> !isProse || !ClassifiedRole.isWithoutWords(why))
            .isPresent();
  }

  /** From the country to the words of its role and to the programme in its sentence. */
  private TextRange words(String programme, CountryTag country) {
    TextRange at = country.evidence().range().orElseThrow();
    TextRange sentence = new TextRange(startOfSentence(at.start()), endOfSentence(at.end()));
    TextRange said =
        country.why().flatMap(Evidence::range).filter(sentence::holds).map(at::hull).orElse(at);
    NavigableMap<Integer, TextRange> all = places.getOrDefault(programme, new TreeMap<>());
    return Stream.of(all.floorEntry(at.start()), all.ceilingEntry(at.start()))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(sentence::holds)
        .map(said::hull)
        .min(Comparator.comparingInt(TextRange::length))
        .orElse(said);
  }

  /** A country that a person added without words is said nowhere. */
  private static boolean isSaid(CountryTag country) {
    return country.evidence().range().isPresent();
  }

  private List<String> programmesOf(Evidence country) {
    TextRange at = country.range().orElseThrow();
    return around
        .candidates()
        .ofCell(passage, at.start(), named)
        .or(() -> isOfSomethingElse(at.start()) ? Optional.of(List.of()) : ofClause(at.start()))
        .orElseGet(() -> ofSentence(at));
  }

  /**
   * Whether what is said of a country hangs on a name that is no programme and stands behind the
   * programmes of its sentence.
   */
  private boolean isOfSomethingElse(int at) {
    int behind =
        named.stream().mapToInt(ParticipationTagger::end).filter(end -> end <= at).max().orElse(0);
    int from = Math.max(Math.max(startOfSentence(at), behind), at - FAR);
    return OF_SOMETHING_ELSE.matcher(text.substring(from, at)).find();
  }

  private List<String> ofSentence(TextRange at) {
    int start = startOfSentence(at.start());
    int end = endOfSentence(at.end());
    List<ProgrammeTag> before = named.stream().filter(tag -> end(tag) <= at.start()).toList();
    List<ProgrammeTag> here =
        named.stream().filter(tag -> start(tag) >= start && end(tag) <= end).toList();
    List<ProgrammeTag> hereBefore = here.stream().filter(tag -> end(tag) <= at.start()).toList();
    if (!hereBefore.isEmpty()) {
      return oneBreath(hereBefore);
    }
    if (!here.isEmpty() && (before.isEmpty() || lends(here.getFirst(), at.start()))) {
      return List.of(here.getFirst().code());
    }
    return before.isEmpty() ? around.programmes() : oneBreath(subjects(before));
  }

  /**
   * The programmes that the clause of a country names, else the clause that it stands in or shares
   * its subject with.
   */
  private Optional<List<String>> ofClause(int at) {
    Statement clause = statements.at(at);
    List<ProgrammeTag> own = byClause.getOrDefault(clause.number(), List.of());
    if (own.isEmpty()) {
      own = byClause.getOrDefault(clause.outer(), List.of());
    }
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<ProgrammeTag> before = own.stream().filter(tag -> end(tag) <= at).toList();
    return Optional.of(before.isEmpty() ? List.of(own.getFirst().code()) : oneBreath(before));
  }

  /** Whether the clause of a programme is part of that of the country before it. */
  private boolean lends(ProgrammeTag later, int country) {
    return statements.outer(statements.at(start(later))).number()
        == statements.at(country).number();
  }

  /**
   * Those that a later sentence speaks of: not the whole that one of them is said to be part of.
   */
  private List<ProgrammeTag> subjects(List<ProgrammeTag> before) {
    List<ProgrammeTag> own = before.stream().filter(tag -> !wholes.contains(tag)).toList();
    return own.isEmpty() ? before : own;
  }

  private boolean isWhole(ProgrammeTag tag) {
    int from = Math.max(0, start(tag) - LONGEST_WHOLE);
    return WHOLE.matcher(text.substring(from, start(tag))).find();
  }

  /** The last one, and those that are named together with it. */
  private List<String> oneBreath(List<ProgrammeTag> tags) {
    List<String> codes = new ArrayList<>();
    ProgrammeTag next = tags.getLast();
    for (ProgrammeTag tag : tags.reversed()) {
      if (start(next) - end(tag) > ONE_BREATH || !isJoined(tag, next)) {
        break;
      }
      codes.add(tag.code());
      next = tag;
    }
    return codes.stream().distinct().toList();
  }

  /** Names that overlap, as one is part of the other, are joined, too. */
  private boolean isJoined(ProgrammeTag tag, ProgrammeTag next) {
    return end(tag) > start(next) || !text.substring(end(tag), start(next)).contains(".");
  }

  private static int start(ProgrammeTag tag) {
    return tag.evidence().range().orElseThrow().start();
  }

  private static int end(ProgrammeTag tag) {
    return tag.evidence().range().orElseThrow().end();
  }

  private int startOfSentence(int at) {
    return Math.max(0, text.lastIndexOf(". ", at));
  }

  private int endOfSentence(int at) {
    int end = text.indexOf(". ", at);
    return end < 0 ? text.length() : end;
  }
}
