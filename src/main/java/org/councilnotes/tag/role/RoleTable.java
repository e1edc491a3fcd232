package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.tag.name.NameFolding;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.tag.name.WordTable;
import org.councilnotes.tag.role.RoleCue.Element;
import org.councilnotes.tag.role.RoleRule.Side;

/**
 * Reads the table of rules {@code roles.txt}, in its order. The header of the file explains the
 * syntax.
 */
final class RoleTable {

  private static final String TABLE = TagTables.ROLES;

  /** Matches {@code host before/one in|at <Name> , ~ In Sofia, [Bulgaria].}; not {@code # host}. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?<role>[a-z]+) +(?<side>[a-z]+)(?:/(?<of>[a-z]+))? +(?<words>[^~]+)~(?<example>.*)");

  private static final Pattern SOME_WORD = Pattern.compile(" +");

  private static final int FEW = 3;

  private static final Map<String, Predicate<CountryEnumeration>> KINDS =
      Map.of(
          "one",
          CountryEnumeration::isOneCountry,
          "list",
          run -> run.size() >= FEW,
          "first",
          run -> run.first() == 0,
          "city",
          CountryEnumeration::isCity,
          "adjective",
          CountryEnumeration::isAdjective,
          "name",
          run -> !run.isAdjective());

  private final List<RoleRule> rules = new ArrayList<>();
  private final CueParser cues = new CueParser();

  private RoleTable() {}

  /** Every rule, in the order of the table. */
  static List<RoleRule> read() {
    RoleTable table = new RoleTable();
    WordTable.lines(TABLE).forEach(table::line);
    return List.copyOf(table.rules);
  }

  private void line(String line) {
    if (line.startsWith("@")) {
      cues.define(line);
      return;
    }
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      throw new IllegalStateException(TABLE + ": no rule: " + line);
    }
    if (SOME_WORD.splitAsStream(m.group("words").strip()).allMatch(RoleTable::mayBeMissing)) {
      throw new IllegalStateException(TABLE + ": holds everywhere: " + line);
    }
    Side side = Side.valueOf(m.group("side").toUpperCase(Locale.ROOT));
    String words = m.group("words").strip();
    rules.add(
        new RoleRule(
            MentionRole.ofKey(m.group("role")).orElseThrow(),
            side,
            m.group("of") == null ? run -> true : kind(m.group("of")),
            side == Side.BEFORE ? cues.before(words) : cues.after(words),
            m.group("example").strip()));
  }

  private static boolean mayBeMissing(String part) {
    return part.startsWith("[") || part.startsWith("..");
  }

  private static Predicate<CountryEnumeration> kind(String name) {
    Predicate<CountryEnumeration> kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalStateException(TABLE + ": no kind of enumeration: " + name);
    }
    return kind;
  }

  /** Reads cues as the tables of rules write them; the tables say at their head how that is. */
  private static final class CueParser {

    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 15;

    private final Map<String, List<String>> sets = new HashMap<>();

    /** A line such as {@code @event = meeting|seminar*}. */
    void define(String line) {
      String[] sides = line.split("=", 2);
      sets.put(sides[0].strip(), alternatives(sides[1].strip()).toList());
    }

    RoleCue after(String written) {
      return new RoleCue(elements(written), 1);
    }

    RoleCue before(String written) {
      List<Element> elements = new ArrayList<>(elements(written));
      Collections.reverse(elements);
      return new RoleCue(elements, -1);
    }

    private List<Element> elements(String written) {
      return Arrays.stream(written.strip().split(" +")).map(this::element).toList();
    }

    private Element element(String part) {
      return switch (part) {
        case ".." -> new RoleCue.Gap(SHORT_GAP);
        case "..." -> new RoleCue.Gap(LONG_GAP);
        case "<Name>" -> new RoleCue.Place(false);
        case "[<Name>]" -> new RoleCue.Place(true);
        case "<Acronym>" -> RoleCue.Kind.ACRONYM;
        case "<Number>" -> RoleCue.Kind.NUMBER;
        default ->
            part.startsWith("[") && part.endsWith("]")
                ? word(part.substring(1, part.length() - 1), true)
                : word(part, false);
      };
    }

    private RoleCue.Word word(String alternatives, boolean optional) {
      List<String> all = alternatives(alternatives).toList();
      Set<String> words = new LinkedHashSet<>();
      List<String> beginnings = new ArrayList<>();
      for (String one : all) {
        if (one.length() > 1 && one.endsWith("*")) {
          beginnings.add(NameFolding.of(one.substring(0, one.length() - 1)));
        } else {
          words.add(NameFolding.of(one));
        }
      }
      boolean capital = all.stream().allMatch(one -> Character.isUpperCase(one.codePointAt(0)));
      return new RoleCue.Word(Set.copyOf(words), List.copyOf(beginnings), capital, optional);
    }

    private Stream<String> alternatives(String written) {
      return Arrays.stream(written.split("\\|")).flatMap(this::alternative);
    }

    private Stream<String> alternative(String one) {
      if (!one.startsWith("@")) {
        return Stream.of(one);
      }
      List<String> set = sets.get(one);
      if (set == null) {
        throw new IllegalArgumentException("no set " + one);
      }
      return set.stream();
    }
  }
}
