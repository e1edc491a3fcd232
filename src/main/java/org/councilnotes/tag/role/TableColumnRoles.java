package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.role.RoleClassifier.ClassifiedRole;

/**
 * The columns of a table whose header gives roles to the countries under it: {@code Activity,
 * Venue, Lead, Participants}, for rows whose cells or heads are not known. The text of a row has no
 * borders of cells, so the order of countries and empty cells tells the columns. Where a row has
 * fewer cells than columns, no role is given.
 */
final class TableColumnRoles {

  private static final TableColumnRoles NONE = new TableColumnRoles(List.of(), List.of(), false);
  private static final int FEWEST = 2;

  /** Matches {@code " – "} and {@code " -"} at the end; not {@code "4 - 8"}. */
  private static final Pattern BLANK = Pattern.compile("(?<=^|\\D )\\p{Pd}(?= \\D|$)");

  private static final Set<String> COUNTRIES = Set.of("countries", "pays", "paises", "lander");
  private static final int SHORTEST_ACRONYM = 3;

  private final List<ClassifiedRole> roles;

  /** The same where {@code Lead Countries} are two columns and not one. */
  private final List<ClassifiedRole> parted;

  private final boolean fromFirst;

  private TableColumnRoles(
      List<ClassifiedRole> roles, List<ClassifiedRole> parted, boolean fromFirst) {
    this.roles = roles;
    this.parted = parted;
    this.fromFirst = fromFirst;
  }

  /** A cell that a country, a capital or nothing stands in, by its words. */
  private record Cell(int first, int last) {}

  static TableColumnRoles under(PassageWords head, List<RoleRule> rules) {
    Clause clause = Clause.whole(head);
    List<ClassifiedRole> roles = new ArrayList<>();
    List<ClassifiedRole> parted = new ArrayList<>();
    int first = RoleCue.NOWHERE;
    int last = RoleCue.NOWHERE;
    int at = clause.first();
    while (at <= clause.last()) {
      int here = at;
      Optional<RoleRule> rule =
          rules.stream().filter(r -> r.cue().reach(clause, here) != RoleCue.NOWHERE).findFirst();
      if (rule.isPresent()) {
        first = roles.isEmpty() ? here : first;
        boolean goesOn = last == here - 1 && COUNTRIES.contains(clause.words().folded(here));
        if (!goesOn && isColumn(rule.get(), roles)) {
          roles.add(ClassifiedRole.above(rule.get()));
        }
        if (isColumn(rule.get(), parted)) {
          parted.add(ClassifiedRole.above(rule.get()));
        }
        at = rule.get().cue().reach(clause, here);
        last = at;
      }
      at++;
    }
    return parted.size() < FEWEST
        ? NONE
        : new TableColumnRoles(roles, parted, first == clause.first());
  }

  boolean hasSeveral() {
    return roles.size() > 1 || parted.size() > 1;
  }

  /** Remarks stand under POSITION. */
  private static boolean isColumn(RoleRule rule, List<ClassifiedRole> roles) {
    boolean again = !roles.isEmpty() && roles.getLast().role() == rule.role();
    return !again && rule.role() != MentionRole.POSITION;
  }

  /**
   * Roles by the first word of an enumeration or capital.
   *
   * @param runs the enumerations of a row, at least one
   * @param capitals in it, which can be venues
   */
  Map<Integer, ClassifiedRole> of(List<CountryEnumeration> runs, List<EntityMention> capitals) {
    if (parted.isEmpty()) {
      return Map.of();
    }
    List<Cell> cells = cells(runs, capitals);
    List<ClassifiedRole> columns = columns(cells.size());
    if (columns.size() < FEWEST) {
      return Map.of();
    }
    int before = cells.size() - columns.size();
    Map<Integer, ClassifiedRole> told = new HashMap<>();
    if (before == 0 || (before > 0 && !fromFirst)) {
      for (int i = 0; i < columns.size(); i++) {
        ClassifiedRole role = columns.get(i);
        Cell cell = cells.get(before + i);
        told.put(cell.first(), role);
        runs.stream()
            .filter(run -> cell.first() <= run.first() && run.last() <= cell.last())
            .forEach(run -> told.put(run.first(), role));
      }
    }
    return told;
  }

  private List<ClassifiedRole> columns(int cells) {
    if (cells == parted.size()) {
      return parted;
    }
    return cells == roles.size() - 1 ? withoutHost() : roles;
  }

  /** Where nothing known stands under it, a venue is a city or online. */
  private List<ClassifiedRole> withoutHost() {
    return roles.stream().filter(found -> found.role() != MentionRole.HOST).toList();
  }

  private static List<Cell> cells(List<CountryEnumeration> runs, List<EntityMention> capitals) {
    List<Cell> cells = new ArrayList<>();
    for (CountryEnumeration run : runs) {
      boolean goesOn =
          !cells.isEmpty() && isListed(run.words(), cells.getLast().last(), run.first());
      int first = goesOn ? cells.removeLast().first() : run.first();
      cells.add(new Cell(first, run.last()));
    }
    for (EntityMention capital : capitals) {
      boolean named = runs.stream().anyMatch(run -> isOf(capital, run));
      if (!named) {
        cells.add(new Cell(capital.first(), capital.last()));
      }
    }
    PassageWords words = runs.getFirst().words();
    addBlanks(words, cells);
    cells.sort(Comparator.comparingInt(Cell::last));
    if (endsWithAcronym(words, cells.getLast().last())) {
      cells.add(new Cell(words.count() - 1, words.count() - 1));
    }
    return cells;
  }

  /** {@code Portugal; Honduras} are of one cell. */
  private static boolean isListed(PassageWords words, int last, int first) {
    return first == last + FEWEST && words.initial(last + 1) == ';';
  }

  /** {@code Paramaribo, Suriname} is one cell. */
  private static boolean isOf(EntityMention capital, CountryEnumeration run) {
    PassageWords words = run.words();
    int between = capital.last() + 1;
    return run.first() == between + 1
        && (words.initial(between) == ',' || words.initial(between) == '(');
  }

  /** A dash by itself, which is no word: it stands behind the word before it. */
  private static void addBlanks(PassageWords words, List<Cell> cells) {
    Matcher dash = BLANK.matcher(words.text());
    int word = 0;
    while (dash.find()) {
      while (word < words.count() && words.range(word, word).start() < dash.start()) {
        word++;
      }
      cells.add(new Cell(word - 1, word - 1));
    }
  }

  /** An organisation in a column of its own: {@code Jamaica UNODC}. */
  private static boolean endsWithAcronym(PassageWords words, int last) {
    int at = last + 1;
    if (at >= words.count() || words.initial(at) == ',') {
      return false;
    }
    String printed = words.printed(at);
    return printed.length() >= SHORTEST_ACRONYM
        && printed.codePoints().allMatch(Character::isUpperCase);
  }
}
