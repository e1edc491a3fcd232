package org.councilnotes.tag.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.role.RoleClassifier.ClassifiedRole;
import org.councilnotes.tag.role.RoleRule.Side;

/**
 * Roles that are stated above the countries: in the line that opens their list, in the sentence
 * that calls their footnote, in the header of their table, in the heading of their section.
 */
record HeadingRoles(RoleRuleIndex index) {

  private static final Set<Side> HEADS = Set.of(Side.HEAD, Side.HEADING);
  private static final Set<Side> LEADING = Set.of(Side.BEFORE);
  private static final Set<Side> HEADINGS = Set.of(Side.HEADING);

  private static final int LONGEST_LABEL = 8;

  Optional<ClassifiedRole> of(CountryEnumeration run, PassageContext ofPassage) {
    PassageContext passageContext = ofPassage.of(run);
    return Stream.of(passageContext.leadIn(), passageContext.outer())
        .flatMap(Optional::stream)
        .map(PassageContext::ending)
        .flatMap(line -> atEnd(line, run).stream())
        .findFirst()
        .or(() -> passageContext.isListed() ? in(label(run), run, HEADS) : Optional.empty())
        .or(
            () ->
                heads(run, passageContext).stream()
                    .flatMap(words -> in(words, run, HEADS).stream())
                    .findFirst())
        .or(() -> actorByOtherHeads(run, passageContext))
        .or(() -> passageContext.headingOf(run).flatMap(words -> in(words, run, HEADINGS)));
  }

  /**
   * What the other columns tell of is done by the country in the first: {@code Country, Measure}.
   */
  private Optional<ClassifiedRole> actorByOtherHeads(
      CountryEnumeration run, PassageContext passageContext) {
    return passageContext.row().isPresent() && run.first() == 0
        ? passageContext.heads().stream()
            .flatMap(words -> in(words, run, HEADS).stream())
            .filter(found -> found.role() == MentionRole.ACTOR)
            .findFirst()
        : Optional.empty();
  }

  /** The role of a venue such as {@code Zagreb, Croatia} in a table with a column for venues. */
  Optional<ClassifiedRole> venue(CountryEnumeration run, PassageContext passageContext) {
    PassageWords words = run.words();
    int city = run.first() - 2;
    boolean placed = city >= 0 && words.initial(city + 1) == ',' && words.isCapital(city);
    return placed && run.isOneCountry()
        ? passageContext
            .head()
            .flatMap(head -> in(PassageContext.words(head), run, HEADS))
            .filter(found -> found.role() == MentionRole.HOST)
        : Optional.empty();
  }

  /** A head of several roles says of a country that is not in its first column which it may be. */
  private List<PassageWords> heads(CountryEnumeration run, PassageContext passageContext) {
    if (passageContext.row().isPresent()) {
      return passageContext.headOver(start(run)).map(PassageWords::of).stream().toList();
    }
    List<PassageWords> heads = passageContext.heads();
    return run.first() == 0
        ? heads
        : heads.stream().filter(head -> !columnsOf(head).hasSeveral()).toList();
  }

  private static int start(CountryEnumeration run) {
    return run.words().range(run.first(), run.first()).start();
  }

  /**
   * The roles that the columns of a table give to the countries of a row: by the heads of their
   * cells, or where cells are not known by the order of words.
   */
  Map<Integer, ClassifiedRole> columns(
      List<CountryEnumeration> runs, List<EntityMention> capitals, PassageContext passageContext) {
    if (passageContext.row().isPresent()) {
      return cells(runs, capitals, passageContext);
    }
    return passageContext
        .head()
        .filter(head -> !runs.isEmpty())
        .map(head -> columnsOf(PassageContext.words(head)).of(runs, capitals))
        .orElse(Map.of());
  }

  private Map<Integer, ClassifiedRole> cells(
      List<CountryEnumeration> runs, List<EntityMention> capitals, PassageContext passageContext) {
    Map<Integer, ClassifiedRole> told = new HashMap<>();
    for (EntityMention capital : capitals) {
      over(capital.range().start(), passageContext, HEADS)
          .ifPresent(role -> told.put(capital.first(), role));
    }
    for (CountryEnumeration run : runs) {
      passageContext
          .headOver(start(run))
          .flatMap(head -> in(PassageWords.of(head), run, HEADS))
          .filter(role -> role.role() != MentionRole.POSITION)
          .ifPresent(role -> told.put(run.first(), role));
    }
    return told;
  }

  /** The role that the head over a capital gives: that of the first rule that it has words of. */
  private Optional<ClassifiedRole> over(int at, PassageContext passageContext, Set<Side> sides) {
    return passageContext
        .headOver(at)
        .map(head -> Clause.whole(PassageWords.of(head)))
        .flatMap(
            clause ->
                index.in(clause, sides).stream()
                    .filter(rule -> place(rule.cue(), clause) != RoleCue.NOWHERE)
                    .findFirst())
        .map(ClassifiedRole::above);
  }

  private TableColumnRoles columnsOf(PassageWords head) {
    return TableColumnRoles.under(head, index.in(Clause.whole(head), HEADS));
  }

  /** What a row or an item begins with: {@code Associate countries: }. */
  private static PassageWords label(CountryEnumeration run) {
    PassageWords words = run.words();
    int last = Math.min(run.first(), LONGEST_LABEL);
    return last == 0
        ? PassageWords.of("")
        : PassageWords.of(words.range(0, last - 1).of(words.text()));
  }

  /**
   * The line that opens a list says of each item what it would say of the first; a name before its
   * end is of no body of theirs.
   */
  private Optional<ClassifiedRole> atEnd(PassageWords line, CountryEnumeration run) {
    CueWindow place = CueWindow.after(line);
    return index.in(Clause.whole(line), LEADING).stream()
        .filter(rule -> rule.role() != MentionRole.BODY && rule.of().test(run))
        .filter(rule -> place.reach(rule) != RoleCue.NOWHERE)
        .findFirst()
        .map(ClassifiedRole::above);
  }

  /** The rule whose words stand first; those for what no country does go before all others. */
  private Optional<ClassifiedRole> in(PassageWords words, CountryEnumeration run, Set<Side> sides) {
    Clause clause = Clause.whole(words);
    RoleRule best = null;
    int least = Integer.MAX_VALUE;
    for (RoleRule rule : index.in(clause, sides)) {
      if (rule.of().test(run)) {
        int at = place(rule.cue(), clause);
        int rank =
            at != RoleCue.NOWHERE && rule.role() == MentionRole.MENTIONED ? RoleCue.NOWHERE : at;
        if (at != RoleCue.NOWHERE && rank < least) {
          best = rule;
          least = rank;
        }
      }
    }
    return Optional.ofNullable(best).map(ClassifiedRole::above);
  }

  private static int place(RoleCue cue, Clause clause) {
    for (int i = clause.first(); i <= clause.last(); i++) {
      if (cue.reach(clause, i) != RoleCue.NOWHERE) {
        return i;
      }
    }
    return RoleCue.NOWHERE;
  }
}
